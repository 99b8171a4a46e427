using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class ContextKeptTests
{
    private const string Before = """
        using System.Threading; using System.Threading.Tasks;
        [TchuEvent("user.created")] public partial record Created(string Id);
        public sealed class Handlers
        {
            private static EventContext? s_last;
            private static EventContext? Last { get; set; }
            private static (int, EventContext) s_pair;
            private static readonly List<EventContext> s_seen = [];
            private static readonly Dictionary<string, EventContext> s_byId = [];
            private static readonly LinkedList<EventContext> s_linked = new();
            private static readonly Queue<EventContext> s_queue = new();
            private static readonly Stack<EventContext> s_stack = new();
            private static readonly System.Threading.Channels.ChannelWriter<EventContext> s_writer = System.Threading.Channels.Channel.CreateUnbounded<EventContext>().Writer;
            private static EventContext[] s_all = [];
            private static Kept? s_kept;
            private sealed record Kept(EventContext Context);
            private static Func<string>? s_later;
            private static Guid s_id;
            private static event Action? Stopped;
            private EventContext? _own;
            private event Action? Closed;
            private void Close() => Closed?.Invoke();
            private static void Use() { Stopped?.Invoke(); _ = s_last; _ = Last; _ = s_pair; _ = s_later; _ = s_id; _ = s_all; _ = s_kept; }
            [Subscribe] public void On(Created e, EventContext context) { Use(); _ = _own;

        """;

    [Theory]
    [InlineData("s_last = [|context|];")]
    [InlineData("Last = [|context|];")]
    [InlineData("s_last ??= [|context|];")]
    [InlineData("s_pair = (1, [|context|]);")]
    [InlineData("s_seen.Add([|context|]);")]
    [InlineData("s_linked.AddFirst([|context|]);")]
    [InlineData("s_linked.AddLast([|context|]);")]
    [InlineData("s_queue.Enqueue([|context|]);")]
    [InlineData("s_stack.Push([|context|]);")]
    [InlineData("s_seen.Insert(0, [|context|]);")]
    [InlineData("s_writer.TryWrite([|context|]);")]
    [InlineData("s_last = e.Id.Length > 0 ? [|context|] : null;")]
    [InlineData("s_last = s_last ?? [|context|];")]
    [InlineData("s_all = [[|context|]];")]
    [InlineData("s_all = new[] { [|context|] };")]
    [InlineData("s_kept = new Kept([|context|]);")]
    [InlineData("s_byId[e.Id] = [|context|];")]
    [InlineData("s_byId.TryAdd(e.Id, [|context|]);")]
    [InlineData("s_later = () => [|context|].Topic;")]
    [InlineData("Stopped += () => Console.WriteLine([|context|].Topic);")]
    [InlineData("_ = Task.Run(() => Console.WriteLine([|context|].Topic));")]
    [InlineData("Task.Run(async () => { await Task.Yield(); Console.WriteLine([|context|].Topic); });")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => Console.WriteLine([|context|].Topic));")]
    [InlineData("ThreadPool.UnsafeQueueUserWorkItem(_ => Console.WriteLine([|context|].Topic), null);")]
    [InlineData("Task.Factory.StartNew(() => Console.WriteLine([|context|].Topic));")]
    [InlineData("_ = LaterAsync([|context|]); static async Task LaterAsync(EventContext later) { await Task.Yield(); Console.WriteLine(later.Topic); }")]
    [InlineData("LaterAsync([|context|]); static async ValueTask LaterAsync(EventContext later) { await Task.Yield(); Console.WriteLine(later.Topic); }")]
    public Task TE3008_ContextThatOutlivesTheHandler_Reported(string body) => RuleTest.ReportsAsync<ContextKeptAnalyzer>(
        Before + body + " } }", "'context' is valid only while 'Handlers.On' runs: keep what you need of it, for example 'context.EventId'");

    [Theory]
    [InlineData("s_id = context.EventId;")]
    [InlineData("Task later = LaterAsync(context); later.Wait(); Now(context); static async Task LaterAsync(EventContext later) { await Task.Yield(); Console.WriteLine(later.Topic); } static void Now(EventContext now) => Console.WriteLine(now.Topic);")]
    [InlineData("_own = context;")]
    [InlineData("List<EventContext> seen = []; seen.Add(context); EventContext copy = context; Func<string> now = () => context.Topic; now();")]
    [InlineData("Task work = Task.Run(() => Console.WriteLine(context.Topic)); work.ContinueWith(_ => { }, TaskScheduler.Default);")]
    [InlineData("Task work; work = Task.Run(() => Console.WriteLine(context.Topic)); work.ContinueWith(_ => { }, TaskScheduler.Default);")]
    [InlineData("s_seen.RemoveAll(seen => seen.EventId == context.EventId); s_byId.TryAdd(e.Id, new EventContext { EventId = context.EventId, Topic = context.Topic, Services = context.Services });")]
    [InlineData("Stopped -= () => Console.WriteLine(context.Topic); _ = Task.Run(Use);")]
    [InlineData("Dictionary<string, EventContext> own = []; own[e.Id] = context; Closed += () => Console.WriteLine(context.Topic); Close();")]
    [InlineData("Action<EventContext> keep = other => s_last = other; keep(new EventContext { EventId = context.EventId, Topic = context.Topic, Services = context.Services });")]
    [InlineData("Own.Worker.Run(() => Console.WriteLine(context.Topic)); Own.TaskFactory.StartNew(() => Console.WriteLine(context.Topic)); Own.ThreadPool.QueueUserWorkItem(() => Console.WriteLine(context.Topic));")]
    public Task TE3008_ContextThatStaysWithTheHandler_NotReported(string body) => RuleTest.IsSilentAsync<ContextKeptAnalyzer>(
        Before + body + """
             } }
            namespace Own
            {
                public static class Worker { public static void Run(Action work) => work(); }
                public static class TaskFactory { public static void StartNew(Action work) => work(); }
                public static class ThreadPool { public static void QueueUserWorkItem(Action work) => work(); }
            }
            """);

    [Fact]
    public Task TE3008_EnvelopeWhichOwnsItsBytes_NotReported() => RuleTest.IsSilentAsync<ContextKeptAnalyzer>(
        """
        public static class Archive
        {
            private static readonly List<EventEnvelope> s_all = [];
            private static ReadOnlyMemory<byte> s_body;
            [Subscribe("#")] public static void On(EventEnvelope envelope) { s_all.Add(envelope); s_body = envelope.Body; _ = s_body; }
        }
        """);
}
