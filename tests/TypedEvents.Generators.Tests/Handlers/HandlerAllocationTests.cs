using System;
using System.Threading.Tasks;
using TypedEvents.Generators.Tests.Registration;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Handlers;

public sealed class HandlerAllocationTests : IDisposable
{
    private readonly Runnable _runnable = Runnable.Load(GeneratorRun.Of<TypedEventsGenerator>(TestProject.Library("""
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using TypedEvents;

        public static class Handlers
        {
            private static int calls;
            [Subscribe("#", Name = "void")] public static void On(EventEnvelope e) => calls++;
            [Subscribe("#", Name = "task")] public static Task OnTask(EventEnvelope e) { calls++; return Task.CompletedTask; }
            [Subscribe("#", Name = "value task")] public static ValueTask OnValueTask(EventEnvelope e, EventContext c, CancellationToken t) { calls++; return default; }
            [Subscribe("#", Name = "service")] public static void OnService(EventEnvelope e, IFormatProvider service) => calls++;
        }

        public struct Struct(IFormatProvider service)
        {
            private int _calls;
            [Subscribe("#", Name = "struct")] public void On(EventEnvelope e) => _calls += service is null ? 0 : 1;
        }
        """)));

    [Theory]
    [InlineData("void")]
    [InlineData("task")]
    [InlineData("value task")]
    [InlineData("service")]
    [InlineData("struct")]
    public void Invoke_CompletedHandler_AllocatesNothing(string id)
    {
        EnvelopeInvoker invoker = RecordingRegistry.Of(_runnable).Patterns[id];
        EventEnvelope envelope = Messages.Envelope("a");
        EventContext context = Messages.Context(id, new Culture());
        bool completed = Run(invoker, envelope, context);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            completed &= Run(invoker, envelope, context);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(completed);
    }

    public void Dispose() => _runnable.Dispose();

    private static bool Run(EnvelopeInvoker invoker, EventEnvelope envelope, EventContext context)
    {
        ValueTask task = invoker(envelope, context);
        return task.IsCompletedSuccessfully;
    }

    private sealed class Culture : IServiceProvider
    {
        public object? GetService(Type serviceType) => System.Globalization.CultureInfo.InvariantCulture;
    }
}
