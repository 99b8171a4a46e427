using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using TypedEvents.Testing.Conformance;
using TypedEvents.Tests.House;

namespace TypedEvents.Tests.Transports;

/// <summary>docs/guarantees.md promises nothing without a fact, and every transport here runs every fact.</summary>
public sealed partial class GuaranteesTests
{
    private static readonly Type[] Areas =
    [
        .. typeof(TransportConformance).Assembly.GetTypes().Where(type => type.IsAbstract && type.IsSubclassOf(typeof(TransportConformance))),
    ];

    [Fact]
    public void EveryPromise_NamesFactsThatExist()
    {
        string[] promises = [.. Rows().Where(row => !row[0].StartsWith("**", StringComparison.Ordinal)).Select(row => row[2])];

        Assert.InRange(promises.Length, 30, 100);
        Assert.All(promises, proof =>
        {
            string[] facts = [.. Name().Matches(proof).Select(match => match.Groups["fact"].Value)];
            Assert.NotEmpty(facts);
            Assert.All(facts, fact => Assert.Contains(fact, Facts()));
        });
    }

    [Fact]
    public void EveryArea_HasAPromise_AndRunsInMemory()
    {
        string table = string.Join('\n', Rows().Select(row => row[2]));

        Assert.All(Areas, area =>
        {
            Assert.Contains($"`{area.Name}.", table, StringComparison.Ordinal);
            Assert.Contains(typeof(GuaranteesTests).Assembly.GetTypes(), type => type.IsSubclassOf(area) && type.Name.StartsWith("InMemory", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Suite_HasAtLeastSixtyFacts() => Assert.InRange(Facts().Count(), 60, int.MaxValue);

    private static IEnumerable<string> Facts() =>
        from area in Areas
        from method in area.GetMethods()
        where method.GetCustomAttribute<FactAttribute>() is not null
        select $"{area.Name}.{method.Name}";

    private static IEnumerable<string[]> Rows() =>
        from line in Repository.Lines("docs/guarantees.md")
        where line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| promise", StringComparison.Ordinal)
        select line.Split('|')[1..4].Select(cell => cell.Trim()).ToArray();

    [GeneratedRegex("`(?<fact>[A-Za-z]+Conformance\\.\\w+)`")]
    private static partial Regex Name();
}
