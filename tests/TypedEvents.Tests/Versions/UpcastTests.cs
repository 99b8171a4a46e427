using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.Dispatch;
using TypedEvents.Pipeline;
using TypedEvents.Serialization;
using TypedEvents.Tests.Bus;
using TypedEvents.Tests.Dispatch;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Versions;

public sealed class UpcastTests
{
    private readonly List<string> _calls = [];

    [Fact]
    public async Task Deliver_OlderVersion_HandlerSeesTheCurrentShape()
    {
        await using BusHost host = await StartAsync();

        await host.Transport.DeliverAsync(Messages.Headers<PreparedV1>(), Messages.Body(new PreparedV1("1")));
        await host.Transport.DeliverAsync(Messages.Headers<PreparedV2>(), Messages.Body(new PreparedV2("2", "two")));
        await host.Transport.DeliverAsync(Messages.Headers<Prepared>(), Messages.Body(new Prepared("3", "three", "me")));

        Assert.Equal(["1 unknown  in 1", "2 two  in 2", "3 three me in 3"], _calls);
        Assert.All(host.Transport.Settled, settled => Assert.Same(Settlement.Ack, settled));
    }

    [Fact]
    public async Task Deliver_WithoutVersion_IsVersionOne()
    {
        await using BusHost host = await StartAsync();

        await host.Transport.DeliverAsync(new MessageHeaders { EventId = Messages.Id, Topic = "tests.prepared" }, Messages.Body(new PreparedV1("1")));

        Assert.Equal(["1 unknown  in 1"], _calls);
    }

    [Fact]
    public async Task Deliver_OlderVersionThatItsOwnShapeForbids_IsJudgedByTheCurrentOne()
    {
        await using BusHost host = await StartAsync();

        await host.Transport.DeliverAsync(Messages.Headers<PreparedV1>(), Messages.Body(new PreparedV1("too long for version 1")));
        await host.Transport.DeliverAsync(Messages.Headers<PreparedV2>(), Messages.Body(new PreparedV2("2", "too long for version 3")));

        Assert.Equal(["too long for version 1 unknown  in 1"], _calls);
        Assert.Equal(DeadLetterReason.Invalid, Cause(host).Reason);
    }

    [Theory]
    [InlineData("dull", typeof(ArgumentException), "'tests.prepared' version 1 could not be upcast to version 3: there is no kind 'bad'")]
    [InlineData("nil", typeof(InvalidOperationException), "'tests.prepared' version 1 could not be upcast to version 3: The upcaster returned null.")]
    public async Task Deliver_UpcasterFails_IsDeadWithTypeAndMessage(string id, Type exception, string message)
    {
        await using BusHost host = await StartAsync();

        await host.Transport.DeliverAsync(Messages.Headers<PreparedV1>(), Messages.Body(new PreparedV1(id)));

        Assert.Equal(new DeadLetterCause(DeadLetterReason.UpcastFailed, message, exception.FullName), Cause(host));
        Assert.Empty(_calls);
    }

    [Fact]
    public async Task Deliver_OlderBodyThatIsNone_IsUndecodable()
    {
        await using BusHost host = await StartAsync();

        await host.Transport.DeliverAsync(Messages.Headers<PreparedV2>(), Messages.Body(new PreparedV1("1")));
        await host.Transport.DeliverAsync(Messages.Headers<PreparedV1>(), Messages.Body(new PreparedV2("refused", "")));

        Assert.Equal(
            [(DeadLetterReason.Undecodable, typeof(EventDecodeException).FullName), (DeadLetterReason.Undecodable, typeof(ArgumentException).FullName)],
            host.Transport.Settled.Select(settled => settled.Copies.Single().DeadLetter!).Select(cause => (cause.Reason, cause.ExceptionType)));
    }

    [Fact]
    public async Task Deliver_VersionsBesideTheChain_AreDeadWithTheirOwnReasons()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddHandler<OrderPlacedV2>(new HandlerDescriptor("v2", "tests.order.placed"), (_, _) => default));

        await host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>(), Messages.Body(new OrderPlaced("42")));
        await host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>() with { Version = 3 }, Messages.Body(new OrderPlaced("42")));

        DeadLetterCause[] causes = [.. host.Transport.Settled.Select(settled => settled.Copies.Single().DeadLetter!)];
        Assert.Equal([DeadLetterReason.OlderVersion, DeadLetterReason.NewerVersion], causes.Select(cause => cause.Reason));
        Assert.Equal("'tests.order.placed' came in version 1, which is not read here; the newest handled is 2. Write an [Upcaster] from version 1, or a handler for it, and requeue.", causes[0].Message);
    }

    [Fact]
    public async Task Deliver_HandlersOfTwoVersions_EachSeesItsOwnAndOlderOnes()
    {
        await using BusHost host = await StartAsync(registry => registry.AddHandler<PreparedV2>(new HandlerDescriptor("v2", "tests.prepared"), (message, _) => Call($"v2 {message.Id}")));

        await host.Transport.DeliverAsync(Messages.Headers<PreparedV1>(), Messages.Body(new PreparedV1("1")));
        await host.Transport.DeliverAsync(Messages.Headers<Prepared>(), Messages.Body(new Prepared("3", "")));
        await host.Transport.DeliverAsync(Messages.Headers<PreparedV1>() with { HandlerId = "v2" }, Messages.Body(new PreparedV1("4")));

        Assert.Equal(["1 unknown  in 1", "v2 1", "3   in 3", "v2 4"], _calls);
    }

    [Fact]
    public void Envelope_OfAnOlderVersion_IsDecodedInTheCurrentShape()
    {
        EventEnvelope envelope = Envelope("tests.prepared", 1);

        Assert.True(envelope.TryDecode<Prepared>(out var upcast));
        Assert.Equal(new Prepared("1", "unknown"), upcast);
        Assert.True(Envelope("tests.ready", 1).TryDecode<Prepared>(out _));
        Assert.False(Envelope("tests.prepared", 4).TryDecode<Prepared>(out _));
        Assert.False(Envelope("tests.other", 1).TryDecode<Prepared>(out _));
    }

    [Fact]
    public void Decode_VersionThatNothingLeadsFrom_SaysSo() => Assert.Equal(
        "'tests.prepared' version 2 cannot be read as version 1: there is no [Upcaster] that leads from one to the other.",
        Assert.Throws<NotSupportedException>(() => EventSerializer.DecodeVersion<PreparedV1>(2, default)).Message);

    /// <summary>The rest of the way is the same for both, and what an event with older versions knows of them costs nothing.</summary>
    [Fact]
    public async Task Deliver_CurrentVersion_AllocatesWhatAnEventWithoutVersionsDoes()
    {
        Assert.Equal(await AllocatedAsync(new NeverChanged(1, "text")), await AllocatedAsync(new OftenChanged(1, "text")));
    }

    private static async Task<long> AllocatedAsync<T>(T message)
        where T : IEvent<T>
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<T>());
        EventEntry<T> entry = new([DispatchAllocationTests.Handler<T>((_, _) => default)]);
        DeliveryRun run = new(host.Core, Messages.Headers<T>(), Messages.Body(message), isShared: false);
        await HandleAsync(entry, run);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ValueTask running = HandleAsync(entry, run);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(running.IsCompletedSuccessfully);
        return allocated;
    }

    private static ValueTask HandleAsync<T>(EventEntry<T> entry, DeliveryRun run)
        where T : IEvent<T> => entry.HandleAsync(run);

    private static EventEnvelope Envelope(string topic, int version) => new()
    {
        Topic = topic,
        Version = version,
        Format = WireFormat.MessagePack,
        Body = Messages.Body(new PreparedV1("1")),
        Headers = new Dictionary<string, string>(),
    };

    private static DeadLetterCause Cause(BusHost host) => Assert.Single(Assert.Single(host.Transport.Settled, settled => settled.Copies.Count > 0).Copies).DeadLetter!;

    private Task<BusHost> StartAsync(Action<IManifestRegistry>? more = null) => BusHost.StartAsync(registry =>
    {
        registry.AddHandler<Prepared>(new HandlerDescriptor("current", "tests.prepared"), (message, context) => Call($"{message.Id} {message.Kind} {message.By} in {context.Version}"));
        more?.Invoke(registry);
    });

    private ValueTask Call(string text)
    {
        _calls.Add(text);
        return default;
    }
}
