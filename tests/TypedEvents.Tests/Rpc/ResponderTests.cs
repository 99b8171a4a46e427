using System;
using System.Threading.Tasks;
using TypedEvents.Serialization;
using TypedEvents.Tests.Bus;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Rpc;

public sealed class ResponderTests
{
    private static readonly HandlerDescriptor Price = new("price", "tests.order.price");
    private int _calls;

    [Theory]
    [InlineData(WireFormat.MessagePack)]
    [InlineData(WireFormat.Json)]
    public async Task Request_Valid_IsAnsweredInItsFormatThenSettled(WireFormat format)
    {
        await using BusHost host = await StartAsync(request => new OrderPrice(request.Quantity * request.Price));

        await host.Transport.RequestedAsync(Messages.Headers<PriceOrder>() with { Format = format }, Messages.Body(new PriceOrder(2, 9.5m), format));

        OutboundReply reply = Assert.Single(host.Transport.Replies);
        Assert.Null(reply.Fault);
        Assert.Equal(format, reply.Format);
        Assert.Equal(new OrderPrice(19), EventSerializer.DecodeReply<PriceOrder, OrderPrice>(reply.Body.Span, format));
        Assert.Same(Settlement.Ack, Assert.Single(host.Transport.Settled));
    }

    [Fact]
    public async Task Request_ResponderThrows_CallerIsToldAndNothingIsRetried()
    {
        await using BusHost host = await StartAsync(_ => throw new InvalidOperationException("no stock"));

        await host.Transport.RequestedAsync(Messages.Headers<PriceOrder>(), Messages.Body(new PriceOrder(1, 1)));

        OutboundReply reply = Assert.Single(host.Transport.Replies);
        Assert.Equal(new RpcFault("handler_failed", "no stock", typeof(InvalidOperationException).FullName), reply.Fault);
        Assert.True(reply.Body.IsEmpty);
        Assert.Same(Settlement.Ack, Assert.Single(host.Transport.Settled));
        Assert.Equal(1, _calls);
        Assert.Single(host.Log[TypedEventsEventIds.ResponderFailed]);
    }

    [Fact]
    public async Task Request_ResponderWithRetry_IsTriedAgainAtOnce()
    {
        await using BusHost host = await StartAsync(
            _ => _calls < 3 ? throw new InvalidOperationException("busy") : new OrderPrice(1),
            Price with { Retry = new RetryAttribute { Immediate = 2 } });

        await host.Transport.RequestedAsync(Messages.Headers<PriceOrder>(), Messages.Body(new PriceOrder(1, 1)));

        Assert.Null(Assert.Single(host.Transport.Replies).Fault);
        Assert.Equal(3, _calls);
    }

    [Theory]
    [InlineData(true, "invalid_request")]
    [InlineData(false, "undecodable")]
    public async Task Request_Bad_IsRefusedBeforeTheResponder(bool isDecodable, string code)
    {
        await using BusHost host = await StartAsync(_ => new OrderPrice(1));

        await host.Transport.RequestedAsync(Messages.Headers<PriceOrder>(), isDecodable ? Messages.Body(new PriceOrder(0, 1)) : new byte[] { 0xC1 });

        Assert.Equal(code, Assert.Single(host.Transport.Replies).Fault!.Code);
        Assert.Equal(0, _calls);
        Assert.Single(host.Log[TypedEventsEventIds.RequestRefused]);
    }

    [Fact]
    public async Task Request_OtherVersion_IsRefused()
    {
        await using BusHost host = await StartAsync(_ => new OrderPrice(1));

        await host.Transport.RequestedAsync(Messages.Headers<PriceOrder>() with { Version = 2 }, Messages.Body(new PriceOrder(1, 1)));

        Assert.Equal("unknown_version", Assert.Single(host.Transport.Replies).Fault!.Code);
    }

    [Fact]
    public async Task Request_ReplyViolatesItsContract_IsAFault()
    {
        await using BusHost host = await StartAsync(_ => new OrderPrice(1001));

        await host.Transport.RequestedAsync(Messages.Headers<PriceOrder>(), Messages.Body(new PriceOrder(1, 1)));

        Assert.Equal("invalid_reply", Assert.Single(host.Transport.Replies).Fault!.Code);
    }

    [Fact]
    public async Task Request_ReplyIsNull_IsAFault()
    {
        await using BusHost host = await StartAsync(_ => null!);

        await host.Transport.RequestedAsync(Messages.Headers<PriceOrder>(), Messages.Body(new PriceOrder(1, 1)));

        Assert.Equal("invalid_reply", Assert.Single(host.Transport.Replies).Fault!.Code);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public async Task Request_CallerNoLongerWaits_IsSkipped(int secondsLeft, int calls)
    {
        await using BusHost host = await StartAsync(_ => new OrderPrice(1));

        await host.Transport.RequestedAsync(
            Messages.Headers<PriceOrder>() with { Deadline = host.Clock.GetUtcNow().AddSeconds(secondsLeft) },
            Messages.Body(new PriceOrder(1, 1)));

        Assert.Equal((calls, calls), (_calls, host.Transport.Replies.Count));
        Assert.Equal(1 - calls, host.Log[TypedEventsEventIds.RequestExpired].Count);
        Assert.Same(Settlement.Ack, Assert.Single(host.Transport.Settled));
    }

    [Fact]
    public async Task Request_ResponderTimesOut_IsAFault()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddResponder<PriceOrder, OrderPrice>(
            Price with { Timeout = new TimeoutAttribute(2) },
            async (_, context) =>
            {
                await Task.Delay(System.Threading.Timeout.Infinite, context.CancellationToken);
                return new OrderPrice(1);
            }));

        Task answered = host.Transport.RequestedAsync(Messages.Headers<PriceOrder>(), Messages.Body(new PriceOrder(1, 1)));
        host.Clock.Advance(TimeSpan.FromSeconds(2));
        await answered;

        Assert.Equal("timeout", Assert.Single(host.Transport.Replies).Fault!.Code);
    }

    [Fact]
    public async Task Request_HostGivesUpWaiting_GoesToAnotherReplica()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddResponder<PriceOrder, OrderPrice>(
            Price,
            async (_, context) =>
            {
                await Task.Delay(System.Threading.Timeout.Infinite, context.CancellationToken);
                return new OrderPrice(1);
            }));

        Task answered = host.Transport.RequestedAsync(Messages.Headers<PriceOrder>(), Messages.Body(new PriceOrder(1, 1)));
        host.Core.Abort();
        await answered;

        Assert.Empty(host.Transport.Replies);
        Assert.Same(Settlement.Abandon, Assert.Single(host.Transport.Settled));
    }

    private Task<BusHost> StartAsync(Func<PriceOrder, OrderPrice> answer, HandlerDescriptor? descriptor = null) => BusHost.StartAsync(
        registry => registry.AddResponder<PriceOrder, OrderPrice>(descriptor ?? Price, (request, _) =>
        {
            _calls++;
            return new(answer(request));
        }));
}
