using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using TypedEvents.Testing.Conformance;
using TypedEvents.Tests.House;

namespace TypedEvents.Tests.Transports;

/// <summary>docs/guarantees.md promises nothing without a fact, and every transport runs the facts.</summary>
public sealed partial class GuaranteesTests
{
    private static readonly Type[] Areas =
    [
        .. typeof(TransportConformance).Assembly.GetTypes().Where(type => type.IsAbstract && type.IsSubclassOf(typeof(TransportConformance))),
    ];

    [Fact]
    public void EveryPromise_NamesFactsThatExist()
    {
        Assert.InRange(Promises().Count(), 30, 100);
        Assert.All(Promises(), promise =>
        {
            string[] facts = [.. Name().Matches(promise.Proof).Select(match => match.Groups["fact"].Value)];
            Assert.NotEmpty(facts);
            Assert.All(facts, fact => Assert.Contains(fact, Facts()));
        });
    }

    [Fact]
    public void EveryPromise_SaysWhatHoldsOnEachTransport() => Assert.All(Promises(), promise =>
    {
        Assert.NotEmpty(promise.InMemory);
        Assert.NotEmpty(promise.RabbitMq);
    });

    [Fact]
    public void EveryArea_HasAPromise_AndRunsInMemory()
    {
        string table = string.Join('\n', Promises().Select(promise => promise.Proof));

        Assert.All(Areas, area =>
        {
            Assert.Contains($"`{area.Name}.", table, StringComparison.Ordinal);
            Assert.Contains(typeof(GuaranteesTests).Assembly.GetTypes(), type => type.IsSubclassOf(area) && type.Name.StartsWith("InMemory", StringComparison.Ordinal));
        });
    }

    /// <summary>By name, because this project does not see that one. Queues of RabbitMQ have no bound of ours, so nothing there makes a sender wait for room.</summary>
    [Theory]
    [InlineData("Quorum")]
    [InlineData("Classic")]
    public void EveryArea_ButBackPressure_RunsOnRabbitMq(string queueType)
    {
        Assert.All(Areas.Where(area => area != typeof(BackPressureConformance)), area =>
        {
            string tests = $"{queueType}{area.Name.Replace("Conformance", "Tests", StringComparison.Ordinal)}";
            string source = Repository.Read($"tests/TypedEvents.RabbitMQ.Tests/Conformance/{tests}.cs");
            Assert.Contains($"public sealed class {tests} : {area.Name}\n", source, StringComparison.Ordinal);
            Assert.Contains($"new RabbitMqFixture(RabbitMqQueueType.{queueType})", source, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Suite_HasAtLeastSixtyFacts() => Assert.InRange(Facts().Count(), 60, int.MaxValue);

    private static IEnumerable<string> Facts() =>
        from area in Areas
        from method in area.GetMethods()
        where method.GetCustomAttribute<FactAttribute>() is not null
        select $"{area.Name}.{method.Name}";

    private static IEnumerable<Promise> Promises() =>
        from line in Repository.Lines("docs/guarantees.md")
        where line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| promise", StringComparison.Ordinal)
        let promise = Promise.Parse(line)
        where !promise.IsHeading
        select promise;

    [GeneratedRegex("`(?<fact>[A-Za-z]+Conformance\\.\\w+)`")]
    private static partial Regex Name();
}
