using System;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using TypedEvents.RabbitMq;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.RabbitMQ.Tests.Tls;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Security;

/// <summary>What a service's user must be allowed.</summary>
public sealed class PermissionTests
{
    private const string Write = "^(tchu_events|amq\\.default)$";
    private const string Read = "^(orders|orders\\.dead)$";
    private static readonly ServiceTopology Orders = new("orders", ["order.placed"], 1);

    [Fact]
    public async Task Service_WithoutConfigure_WorksOnATopologyThatIsThere()
    {
        await using VirtualHost host = await DeclaredAsync();
        Uri address = await host.CreateUserAsync("orders", new Permissions("^$", Write, Read));
        await using RabbitMqTransport transport = TestTransport.Create(address, options => options.DeclareTopology = false);
        Channel<Delivery> received = Channel.CreateUnbounded<Delivery>();

        await transport.StartAsync(Orders, CancellationToken.None).OrFailAsync();
        await transport.ConsumeAsync(delivery => received.Writer.WriteAsync(delivery), CancellationToken.None).OrFailAsync();
        Assert.Equal(new SendResult(PublishOutcome.Durable), await SendAsync(transport));
        Delivery first = await received.Reader.ReadAsync().OrFailAsync();
        Assert.True(await transport.SettleAsync(first, Again(first, TimeSpan.FromMilliseconds(100)), CancellationToken.None).OrFailAsync());
        Delivery second = await received.Reader.ReadAsync().OrFailAsync();
        Assert.True(await transport.SettleAsync(second, Dead(second), CancellationToken.None).OrFailAsync());

        Assert.Equal(1, second.Headers.Attempts);
        await Guard.UntilAsync(async () => (await host.QueueAsync("orders.dead"))?.Messages == 1, () => "There is no dead letter.");
    }

    [Fact]
    public async Task Start_WithoutConfigureAndToDeclare_SaysWhatIsMissing()
    {
        await using VirtualHost host = await SharedBroker.CreateVirtualHostAsync();
        Uri address = await host.CreateUserAsync("orders", new Permissions("^$", ".*", ".*"));

        string reason = await Refusal.FatalAsync(address, _ => { });

        Assert.Contains("The broker allows the user too little", reason, StringComparison.Ordinal);
        Assert.Contains("'tchu_events'", reason, StringComparison.Ordinal);
        Assert.Contains("DeclareTopology", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("^$", ".*", "queue 'orders'")]
    [InlineData(".*", "^$", "exchange 'tchu_events'")]
    public async Task Start_WithoutWriteOrRead_SaysWhatIsMissing(string write, string read, string what)
    {
        await using VirtualHost host = await SharedBroker.CreateVirtualHostAsync();
        Uri address = await host.CreateUserAsync("orders", new Permissions(".*", write, read));

        string reason = await Refusal.FatalAsync(address, _ => { });

        Assert.Contains("The broker allows the user too little: ACCESS_REFUSED", reason, StringComparison.Ordinal);
        Assert.Contains(what, reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consume_WithoutRead_SaysWhatIsMissing()
    {
        await using VirtualHost host = await DeclaredAsync();
        Uri address = await host.CreateUserAsync("orders", new Permissions("^$", Write, "^$"));
        await using RabbitMqTransport transport = TestTransport.Create(address, options => options.DeclareTopology = false);
        await transport.StartAsync(Orders, CancellationToken.None).OrFailAsync();

        RabbitMqConnectionException refusal = await Assert.ThrowsAsync<RabbitMqConnectionException>(() => transport.ConsumeAsync(_ => default, CancellationToken.None)).OrFailAsync();

        Assert.True(refusal.IsFatal);
        Assert.Contains("ACCESS_REFUSED", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("queue 'orders'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeadLetters_WithoutTheirLock_SayWhatIsMissing()
    {
        await using VirtualHost host = await DeclaredAsync();
        Uri address = await host.CreateUserAsync("orders", new Permissions("^$", Write, Read));
        await using RabbitMqTransport transport = TestTransport.Create(address, options => options.DeclareTopology = false);
        await transport.StartAsync(Orders, CancellationToken.None).OrFailAsync();

        RabbitMqConnectionException refusal = await Assert.ThrowsAsync<RabbitMqConnectionException>(async () => await transport.CountAsync()).OrFailAsync();

        Assert.Contains("queue 'orders.dead.lock'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_NothingIsDeclared_SaysWhatIsMissing()
    {
        await using VirtualHost host = await SharedBroker.CreateVirtualHostAsync();

        string reason = await Refusal.FatalAsync(host.AmqpUri, options => options.DeclareTopology = false);

        Assert.Contains("Something that must be on the broker is not", reason, StringComparison.Ordinal);
        Assert.Contains("exchange 'tchu_events'", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_OfAForbiddenTopic_IsRejectedAndHoldsUpNoOther()
    {
        await using VirtualHost host = await DeclaredAsync();
        Uri address = await host.CreateUserAsync("orders", new Permissions("^$", Write, Read) { Topics = [new TopicPermissions("tchu_events", "^order\\.", ".*")] });
        await using RabbitMqTransport transport = TestTransport.Create(address, options => options.DeclareTopology = false);
        await transport.StartAsync(Orders, CancellationToken.None).OrFailAsync();

        Task<SendResult>[] sends = [.. Enumerable.Range(0, 40).Select(number => SendAsync(transport, number % 4 == 3 ? "user.created" : "order.placed"))];
        SendResult[] results = await Task.WhenAll(sends);

        foreach ((int number, SendResult result) in results.Index())
        {
            Assert.Equal(number % 4 == 3 ? PublishOutcome.Rejected : PublishOutcome.Durable, result.Outcome);
        }

        string message = results[3].Error!.Message;
        Assert.Contains("topic 'user.created' in exchange 'tchu_events'", message, StringComparison.Ordinal);
        Assert.Contains("write permission", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_WithoutWritePermission_IsRejected()
    {
        await using VirtualHost host = await DeclaredAsync();
        Uri address = await host.CreateUserAsync("orders", new Permissions("^$", "^$", Read));
        await using RabbitMqTransport transport = TestTransport.Create(address, options => options.DeclareTopology = false);
        await transport.StartAsync(Orders, CancellationToken.None).OrFailAsync();

        SendResult result = await SendAsync(transport);

        Assert.Equal(PublishOutcome.Rejected, result.Outcome);
        Assert.Contains("exchange 'tchu_events'", result.Error!.Message, StringComparison.Ordinal);
    }

    /// <summary>A virtual host with the topology of the service and the shortest delay, made by an administrator.</summary>
    private static async Task<VirtualHost> DeclaredAsync()
    {
        VirtualHost host = await SharedBroker.CreateVirtualHostAsync();
        await using RabbitMqTransport admin = TestTransport.Create(host.AmqpUri);
        Channel<Delivery> received = Channel.CreateUnbounded<Delivery>();
        await admin.StartAsync(Orders, CancellationToken.None).OrFailAsync();
        await admin.ConsumeAsync(delivery => received.Writer.WriteAsync(delivery), CancellationToken.None).OrFailAsync();
        await SendAsync(admin);
        Delivery first = await received.Reader.ReadAsync().OrFailAsync();
        await admin.SettleAsync(first, Again(first, TimeSpan.FromMilliseconds(100)), CancellationToken.None).OrFailAsync();
        Delivery second = await received.Reader.ReadAsync().OrFailAsync();
        await admin.SettleAsync(second, Settlement.Ack, CancellationToken.None).OrFailAsync();
        return host;
    }

    private static Task<SendResult> SendAsync(RabbitMqTransport transport, string topic = "order.placed") => transport.SendAsync(
        new OutboundMessage(new MessageHeaders { EventId = Guid.NewGuid(), Topic = topic }, "1"u8.ToArray()), CancellationToken.None).OrFailAsync();

    private static Settlement Again(Delivery delivery, TimeSpan delay) =>
        Settlement.Replace([new SettlementCopy(delivery.Headers with { Attempts = delivery.Headers.Attempts + 1 }, delay)]);

    private static Settlement Dead(Delivery delivery) =>
        Settlement.Replace([new SettlementCopy(delivery.Headers, TimeSpan.Zero, new DeadLetterCause(DeadLetterReason.HandlerFailed, "It failed."))]);
}
