using System;
using TypedEvents.Generators.Tests.Registration;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Handlers;

public sealed class HandlerPolicyTests : IDisposable
{
    private readonly Runnable _runnable = Runnable.Load(GeneratorRun.Of<TypedEventsGenerator>(TestProject.Library("""
        using TypedEvents;

        [Retry(Immediate = 7), Timeout(1.5)]
        public static class WithPolicies
        {
            [Subscribe("#", Name = "class")] public static void One(EventEnvelope e) { }
            [Subscribe("#", Name = "method"), Retry(Delayed = 1, BaseDelaySeconds = 0.1, MaxDelaySeconds = 1e300), Timeout(30)] public static void Two(EventEnvelope e) { }
        }

        public static class Without
        {
            [Subscribe("#", Name = "none")] public static void One(EventEnvelope e) { }
            [Subscribe("#", Name = "defaults"), Retry] public static void Two(EventEnvelope e) { }
        }
        """)));

    [Fact]
    public void Register_PoliciesOfTheClass_AreTheHandlers()
    {
        HandlerDescriptor handler = Descriptor("class");

        Assert.Equal((7, 5, 1, 300, 1.5), (handler.Retry!.Immediate, handler.Retry.Delayed, handler.Retry.BaseDelaySeconds, handler.Retry.MaxDelaySeconds, handler.Timeout!.Seconds));
    }

    [Fact]
    public void Register_PoliciesOfTheMethod_ReplaceThoseOfTheClass()
    {
        HandlerDescriptor handler = Descriptor("method");

        Assert.Equal((2, 1, 0.1, 1e300, 30), (handler.Retry!.Immediate, handler.Retry.Delayed, handler.Retry.BaseDelaySeconds, handler.Retry.MaxDelaySeconds, handler.Timeout!.Seconds));
    }

    [Fact]
    public void Register_NoPolicies_AreNull()
    {
        Assert.Null(Descriptor("none").Retry);
        Assert.Null(Descriptor("none").Timeout);
        Assert.Equal((2, 5), (Descriptor("defaults").Retry!.Immediate, Descriptor("defaults").Retry!.Delayed));
    }

    public void Dispose() => _runnable.Dispose();

    private HandlerDescriptor Descriptor(string id) => RecordingRegistry.Of(_runnable).Handlers[id];
}
