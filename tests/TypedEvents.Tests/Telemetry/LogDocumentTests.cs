using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.Extensions.Logging;
using TypedEvents.Tests.House;

namespace TypedEvents.Tests.Telemetry;

public sealed class LogDocumentTests
{
    [Fact]
    public void EveryEventId_IsUniqueAndInTheDocument()
    {
        string document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "logs.md"));
        EventId[] ids = [.. typeof(TypedEventsEventIds).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => (EventId)property.GetValue(null)!)];

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Length, ids.Select(id => id.Id).Distinct().Count());
        Assert.All(ids, id => Assert.Contains($"| {id.Id} | `{id.Name}` |", document, StringComparison.Ordinal));
    }
}
