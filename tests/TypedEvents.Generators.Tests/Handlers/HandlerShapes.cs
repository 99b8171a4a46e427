using System;
using TypedEvents.Generators.Tests.Registration;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Handlers;

/// <summary>One project with a handler of every supported shape, generated and loaded once. Each handler writes what it got into <c>Log.Text</c>.</summary>
public sealed class HandlerShapes : IDisposable
{
    private const string Source = """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using TypedEvents;

        public interface IClock { string Now { get; } }
        public sealed class Clock : IClock { public string Now => "noon"; }
        public interface IMissing;

        public static class Log
        {
            public static string Text = "";
            public static void Write(string text) => Text += text;
            public static string Take() { string text = Text; Text = ""; return text; }
            public static TaskCompletionSource Gate = new();
            public static bool OpenGate() => Gate.TrySetResult();
        }

        public static class GlobalHandlers
        {
            [Subscribe("t.#", Name = "void")] public static void On(EventEnvelope e) => Log.Write(e.Topic);
            [Subscribe("t.#", Name = "task")] public static Task OnTask(EventEnvelope e) { Log.Write(e.Topic); return Task.CompletedTask; }
            [Subscribe("t.#", Name = "async")] public static async Task OnAsync(EventEnvelope e) { await Task.Yield(); Log.Write(e.Topic); }
            [Subscribe("t.#", Name = "value task")] public static ValueTask OnValueTask(EventEnvelope e) { Log.Write(e.Topic); return default; }
            [Subscribe("t.#", Name = "in")] public static void OnIn(in EventEnvelope e) => Log.Write(e.Topic);
            [Subscribe("t.#", Name = "context")] public static void OnContext(EventEnvelope e, EventContext c) => Log.Write(c.CorrelationId);
            [Subscribe("t.#", Name = "token")] public static void OnToken(EventEnvelope e, CancellationToken t) => Log.Write(t.CanBeCanceled ? "token" : "none");
            [Subscribe("t.#", Name = "any order")] public static void OnAll(EventEnvelope e, CancellationToken t, IClock clock, EventContext c) => Log.Write(clock.Now + c.Topic);
            [Subscribe("t.#", Name = "optional")] public static void OnOptional(EventEnvelope e, IClock? here, IMissing? missing, IMissing? other = null) => Log.Write($"{here?.Now},{missing},{other}");
            [Subscribe("t.#", Name = "defaults")]
            public static void OnDefaults(EventEnvelope e, int i = -3, string s = "a\"b", decimal m = 1.50m, DayOfWeek d = DayOfWeek.Friday, Guid g = default, double? f = 0.5, CancellationToken t = default) =>
                Log.Write(FormattableString.Invariant($"{i},{s},{m},{d},{g == default},{f},{t.CanBeCanceled}"));
            [Subscribe("t.#", Name = "keyword")] public static void @event(EventEnvelope @class) => Log.Write(@class.Topic);
            [Subscribe("t.#", Name = "missing")] public static void OnMissing(EventEnvelope e, IMissing missing) => Log.Write("unreachable");
        }

        namespace Shop.Handling
        {
            internal class Instance(IClock clock)
            {
                [Subscribe("t.#", Name = "instance")] internal void On(EventEnvelope e) => Log.Write(clock.Now + e.Topic);
                [Subscribe("t.#", Name = "instance async")] internal async Task OnAsync(EventEnvelope e) { await Task.Yield(); Log.Write(clock.Now + e.Topic); }
            }

            public partial class Outer
            {
                protected internal sealed record Nested(IClock Clock, IMissing? Missing = null)
                {
                    [Subscribe("t.#", Name = "record")] public void On(EventEnvelope e) => Log.Write(Clock.Now + Missing);
                }

                internal struct Plain
                {
                    private int _calls;
                    [Subscribe("t.#", Name = "struct")] public void On(EventEnvelope e) => Log.Write($"{++_calls}");
                }

                internal readonly record struct Given(IClock Clock)
                {
                    [Subscribe("t.#", Name = "record struct")] public void On(EventEnvelope e) => Log.Write(Clock.Now);
                }
            }

            public sealed class Initialised
            {
                [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
                public Initialised(EventContext context) => Id = context.HandlerId;
                public required string Id { get; init; }
                [Subscribe("t.#", Name = "required")] public void On(EventEnvelope e) => Log.Write(Id);
            }

            public sealed class Sync : IDisposable
            {
                [Subscribe("t.#", Name = "dispose")] public void On(EventEnvelope e) => Log.Write("call,");
                [Subscribe("t.#", Name = "dispose async")] public async ValueTask OnAsync(EventEnvelope e) { await Task.Yield(); Log.Write("call,"); }
                [Subscribe("t.#", Name = "dispose gated")] public async Task OnGated(EventEnvelope e) { await Log.Gate.Task; Log.Write("call,"); }
                [Subscribe("t.#", Name = "dispose failed")] public void OnFailed(EventEnvelope e) => throw new FormatException();
                void IDisposable.Dispose() => Log.Write("disposed");
            }

            public struct SyncStruct : IDisposable
            {
                private int _calls;
                [Subscribe("t.#", Name = "dispose struct")] public void On(EventEnvelope e) => _calls++;
                public void Dispose() => Log.Write($"disposed after {_calls}");
            }

            public sealed class Both : IDisposable, IAsyncDisposable
            {
                [Subscribe("t.#", Name = "async dispose")] public void On(EventEnvelope e) => Log.Write("call,");
                [Subscribe("t.#", Name = "async dispose async")] public async Task OnAsync(EventEnvelope e) { await Task.Yield(); Log.Write("call,"); }
                public void Dispose() => Log.Write("wrong");
                public async ValueTask DisposeAsync() { await Task.Yield(); Log.Write("disposed"); }
            }
        }
        """;

    private readonly Runnable _runnable = Runnable.Load(GeneratorRun.Of<TypedEventsGenerator>(TestProject.Library(Source)));

    public HandlerShapes()
    {
        Registry = RecordingRegistry.Of(_runnable);
        Clock = Activator.CreateInstance(_runnable.Assembly.GetType("Clock")!)!;
    }

    internal RecordingRegistry Registry { get; }

    /// <summary>The only service that is registered.</summary>
    public object Clock { get; }

    /// <summary>Lets the handlers that wait for it go on.</summary>
    public void OpenGate() => Assert.True(_runnable.Invoke<bool>("Log", "OpenGate"));

    /// <summary>What the handlers wrote since the last call.</summary>
    public string TakeLog() => _runnable.Invoke<string>("Log", "Take");

    public void Dispose() => _runnable.Dispose();
}
