using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using TypedEvents.Serialization;

namespace TypedEvents.Tests.House;

/// <summary>Reference tables of the documents list what is in the code.</summary>
public sealed partial class ReferenceTests
{
    [Fact]
    public void Logs_ListsEveryEventId()
    {
        IEnumerable<string> ids = typeof(TypedEventsEventIds).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => (EventId)property.GetValue(null)!)
            .OrderBy(id => id.Id)
            .Select(id => $"{id.Id} {id.Name}");

        Assert.Equal(ids, LogRow().Matches(Repository.Read("docs/logs.md")).Select(row => $"{row.Groups["id"].Value} {row.Groups["name"].Value}"));
    }

    [Fact]
    public void Hosting_ListsEveryOption()
    {
        IEnumerable<string> options =
        [
            .. Names(typeof(TypedEventsOptions)).Except(["Handlers", "Limits", "Retry"]),
            .. Names(typeof(RetryOptions)).Select(name => "Retry:" + name),
            .. Names(typeof(WireLimits)).Select(name => "Limits:" + name),
        ];
        IEnumerable<string> rows = OptionRow().Matches(Repository.Read("docs/hosting.md")).Select(row => row.Groups["name"].Value);

        Assert.Empty(options.Except(rows));
    }

    private static IEnumerable<string> Names(Type options)
    {
        return options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name);
    }

    [GeneratedRegex(@"^\| (?<id>\d{4}) \| `(?<name>\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex LogRow();

    [GeneratedRegex(@"^\| `(?<name>[\w:]+)` \|", RegexOptions.Multiline)]
    private static partial Regex OptionRow();
}
