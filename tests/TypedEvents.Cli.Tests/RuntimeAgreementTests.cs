using System.Collections.Generic;
using System.Reflection;
using System.Threading.Tasks;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Cli.Tests;

/// <summary>The export says what a started bus says.</summary>
public sealed class RuntimeAgreementTests
{
    [Theory]
    [InlineData("Quickstart")]
    [InlineData("Quickstart.Analytics")]
    [InlineData("Quickstart.Contracts")]
    [InlineData("Quickstart.Notifications")]
    [InlineData("Quickstart.Users")]
    public async Task Export_OfASample_HasServiceAndBindingsOfItsStartedBus(string sample)
    {
        Assembly assembly = Assembly.Load(sample);

        ToolResult export = Tool.Export(TestFolders.Sample(sample));

        Assert.Equal(await RuntimeBus.BindingsAsync(assembly), export.BindingsOf(RuntimeBus.ServiceName(assembly)));
    }

    [Fact]
    public async Task Export_VersionsPatternsAndRequests_HasTheBindingsOfTheStartedBus()
    {
        TestProject project = TestProject.Program("""
            using TypedEvents;
            [TchuEvent("Zoo.opened")] public partial record Opened(string Id);
            [TchuEvent("Zoo.opened", Version = 2)] public partial record OpenedLater(string Id, int Hour);
            [TchuEvent("aviary_full"), FormerTopics("aviary.crowded")] public partial record Full(string Id);
            [TchuEvent("aviary-closed")] public partial record Closed(string Id);
            [TchuEvent("never.handled")] public partial record Unheard(string Id);
            [TchuRpc("zoo.price")] public partial record Price(int People) : IRpc<Amount>;
            [TchuType] public partial record Amount(decimal Total);
            public static class Handlers
            {
                [Subscribe] public static void First(Opened e) { }
                [Subscribe] public static void Second(Opened e) { }
                [Subscribe] public static void Later(OpenedLater e) { }
                [Subscribe] public static void On(Full e) { }
                [Subscribe] public static void On(Closed e) { }
                [Subscribe("Zoo.*")] public static void All(EventEnvelope e) { }
                [Subscribe("zoo.#")] public static void Rest(EventEnvelope e) { }
                [Subscribe("Zoo.*")] public static void Again(EventEnvelope e) { }
                [Subscribe] public static Amount On(Price request) => new(1m);
            }
            """) with { Name = "Zoo" };
        using BuildOutput output = new();
        using Runnable runnable = Runnable.Load(GeneratorRun.Of<TypedEventsGenerator>(project));

        IReadOnlyList<string> bindings = Tool.Export(output.Add(project)).BindingsOf("Zoo");

        Assert.Equal(["Zoo.*", "Zoo.opened", "aviary-closed", "aviary.crowded", "aviary_full", "zoo.#"], bindings);
        Assert.Equal(await RuntimeBus.BindingsAsync(runnable.Assembly), bindings);
    }
}
