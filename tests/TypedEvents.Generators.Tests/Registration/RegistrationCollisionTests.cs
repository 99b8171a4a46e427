using System;
using System.Linq;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Registration;

public sealed class RegistrationCollisionTests
{
    [Fact]
    public void Files_OfTypesThatDifferByCaseOrPunctuation_StayApart()
    {
        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(TestProject.Contracts("""
            using System.Threading.Tasks;
            using TypedEvents;
            namespace A
            {
                [TchuRpc("ask")] public partial record Ask(int X) : IRpc<int>;
                public static class B { public static class C { [Subscribe("#")] public static void On(EventEnvelope e) { } } }
                public static class B_C { [Subscribe("#")] public static void On(EventEnvelope e) { } }
                public static class b_c { [Subscribe("#")] public static void On(EventEnvelope e) { } }
                [TchuRpcClient] public partial interface IClient { Task<int> AskAsync(Ask request); }
                [TchuRpcClient] public partial interface Iclient { Task<int> AskAsync(Ask request); }
            }
            namespace A.B_0 { public static class C { [Subscribe("#")] public static void On(EventEnvelope e) { } } }
            """));
        using Runnable runnable = Runnable.Load(run);

        Assert.Equal(run.Hints.Count, run.Hints.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(["A.B.C.On@#", "A.B_0.C.On@#", "A.B_C.On@#", "A.b_c.On@#"], RecordingRegistry.Of(runnable).Handlers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(2, RecordingRegistry.Of(runnable).Lines.Count(line => line.StartsWith("client ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Files_OfAContractThatHandlesItself_StayApart()
    {
        using Runnable runnable = Runnable.Load(GeneratorRun.Of<TypedEventsGenerator>(TestProject.Contracts("""
            using TypedEvents;
            [TchuEvent("self")] public partial record Self(int X) { [Subscribe] public static void On(Self self) { } }
            [TchuEvent("manifest")] public partial record TypedEventsManifest(int X);
            [TchuEvent("registry")] public partial record Registry(int message) { [Subscribe] public static void context(Registry handler) { } }
            """)));

        Assert.Equal(["Registry.context@registry", "Self.On@self"], RecordingRegistry.Of(runnable).Handlers.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Output_TypesNamedAsThoseOfTheFramework_DoNotHideThem()
    {
        using Runnable runnable = Runnable.Load(GeneratorRun.Of<TypedEventsGenerator>(TestProject.Library("""
            namespace Shop.System { public class Task; }
            namespace Shop.TypedEvents { public class EventEnvelope; }
            namespace Shop
            {
                public class ValueTask;
                public class HandlerDescriptor;
                public static class Handlers { [global::TypedEvents.Subscribe("#")] public static void On(global::TypedEvents.EventEnvelope e, ValueTask? service = null) { } }
            }
            namespace TypedEvents.Generated.System { public class Int32; }
            """)));

        Assert.Equal(["Shop.Handlers.On@#"], RecordingRegistry.Of(runnable).Handlers.Keys);
    }
}
