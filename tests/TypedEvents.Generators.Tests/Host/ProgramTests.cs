using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using TypedEvents.Generators.Tests.Registration;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Host;

public sealed class ProgramTests
{
    private const string Call = """
        using System.Linq;
        using Microsoft.Extensions.DependencyInjection;
        using TypedEvents;

        internal static class Start
        {
            private static void Main() { }

            public static string[] Services(ServiceCollection services)
            {
                services.AddTypedEvents(options => options.ServiceName = "shop");
                return services.AddTypedEvents().Services.Select(service => service.ServiceType.Name).ToArray();
            }
        }
        """;

    private static readonly TestProject Program = (TestProject.Library(Call) with { Name = "Shop", OutputKind = OutputKind.ConsoleApplication })
        .AddSource("""
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Shop.Tests")]
            public static class Handlers { [TypedEvents.Subscribe("#")] public static void On(TypedEvents.EventEnvelope e) { } }
            internal static class Secret { public const int Value = 42; }
            """);

    [Theory]
    [InlineData(OutputKind.ConsoleApplication)]
    [InlineData(OutputKind.WindowsApplication)]
    public void AddTypedEvents_InAProgram_RegistersTheBus(OutputKind kind)
    {
        using Runnable runnable = Runnable.Load(GeneratorRun.Of<TypedEventsGenerator>(Program with { OutputKind = kind }));

        Assert.Contains("IEventBus", runnable.Invoke<string[]>("Start", "Services", new ServiceCollection()));
    }

    /// <summary>A file that is always there, as one of a generator's start, has the driver make each compilation anew and the compiler forget all files.</summary>
    [Fact]
    public void AddTypedEvents_InALibrary_NeitherItNorItsAttributeIsEmitted() =>
        Assert.Empty(GeneratorRun.Of<TypedEventsGenerator>(TestProject.Library("public class Plain;")).Hints);

    [Fact]
    public void AddTypedEvents_WhereAnotherGeneratorWritesTheAttributeToo_Compiles()
    {
        TestProject project = Program.AddSource("namespace Microsoft.CodeAnalysis { internal sealed partial class EmbeddedAttribute : global::System.Attribute { } }");

        Assert.Contains(HintNames.Embedded, GeneratorRun.Of<TypedEventsGenerator>(project).Hints);
    }

    [Fact]
    public void AddTypedEvents_InAProgramWithoutTheBus_IsNotEmitted()
    {
        TestProject project = TestProject.Contracts("internal static class Start { private static void Main() { } }") with { OutputKind = OutputKind.ConsoleApplication };

        Assert.DoesNotContain(HintNames.Program, GeneratorRun.Of<TypedEventsGenerator>(project).Hints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AddTypedEvents_InATestProjectThatSeesTheProgramsInternals_IsItsOwn(bool asImage)
    {
        TestProject tests = (TestProject.Library(Call.Replace("Start", "Tests", StringComparison.Ordinal), "public static class Probe { public static int Run() => Secret.Value; }")
            with { Name = "Shop.Tests", OutputKind = OutputKind.ConsoleApplication })
            .AddDependency(Program, asImage);

        using Runnable runnable = Runnable.Load(GeneratorRun.Of<TypedEventsGenerator>(tests));

        Assert.Equal(42, runnable.Probe<int>());
        Assert.Contains("IEventBus", runnable.Invoke<string[]>("Tests", "Services", new ServiceCollection()));
        Assert.Contains("Shop", RecordingRegistry.ManifestOf(runnable.Assembly).References.Select(reference => reference.AssemblyName));
    }
}
