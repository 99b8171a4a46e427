using TypedEvents.Generators.Tests.Registration;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Handlers;

public sealed class HandlerIdTests
{
    [Fact]
    public void Id_NotNamed_IsTypeMethodAndTopic() => AssertIds(
        ["Global.On@a.#", "Shop.Outer.Inner.On@b", "Shop.Outer.Inner.event@a.*"],
        """
        using TypedEvents;
        public static class Global { [Subscribe("a.#")] public static void On(EventEnvelope e) { } }
        namespace Shop
        {
            [TchuEvent("b")] public partial record Event(int X);
            public static class Outer
            {
                public static class Inner
                {
                    [Subscribe] public static void On(Event e) { }
                    [Subscribe("a.*")] public static void @event(EventEnvelope e) { }
                }
            }
        }
        """);

    [Fact]
    public void Id_Named_IsTheName() => AssertIds(
        ["Handlers.Two@#", "mine"],
        """
        using TypedEvents;
        public static class Handlers
        {
            [Subscribe("#", Name = "mine")] public static void One(EventEnvelope e) { }
            [Subscribe("#", Name = " ")] public static void Two(EventEnvelope e) { }
        }
        """);

    [Fact]
    public void Id_OverloadsForTwoVersions_AreNumberedByVersion()
    {
        RecordingRegistry registry = AssertIds(
            ["Handlers.On@a", "Handlers.On@a#2", "Handlers.On@a#3"],
            """
            using TypedEvents;
            [TchuEvent("a", Version = 2)] public partial record A(int X);
            [TchuEvent("a")] public partial record Old(int X);
            public static class Handlers
            {
                [Subscribe] public static void On(A e) { }
                [Subscribe] public static void On(Old e, EventContext c) { }
                [Subscribe] public static void On(Old e) { }
            }
            """);

        Assert.Contains("handler Old a Handlers.On@a", registry.Lines);
        Assert.Contains("handler Old a Handlers.On@a#2", registry.Lines);
        Assert.Contains("handler A a Handlers.On@a#3", registry.Lines);
    }

    private static RecordingRegistry AssertIds(string[] expected, string source)
    {
        using Runnable runnable = Runnable.Load(GeneratorRun.Of<TypedEventsGenerator>(TestProject.Library(source)));
        RecordingRegistry registry = RecordingRegistry.Of(runnable);
        Assert.Equal(expected, registry.Handlers.Keys);
        return registry;
    }
}
