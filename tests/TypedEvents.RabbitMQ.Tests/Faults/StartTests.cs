using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;

namespace TypedEvents.RabbitMQ.Tests.Faults;

/// <summary>What a service meets when it starts: nothing yet, the wrong thing, or a closed door.</summary>
[Collection(FaultCollection.Name)]
public sealed class StartTests
{
    [Theory]
    [InlineData(RabbitMqQueueType.Quorum, "classic", FaultService.Name)]
    [InlineData(RabbitMqQueueType.Classic, "quorum", FaultService.Name)]
    [InlineData(RabbitMqQueueType.Quorum, "classic", FaultService.Name + ".dead")]
    public async Task Start_QueueOfAnotherType_IsFatalAndChangesNothing(RabbitMqQueueType wanted, string existing, string queue)
    {
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await host.DeclareQueueAsync(queue, new Dictionary<string, object> { ["x-queue-type"] = existing });
        await host.PublishAsync("", queue, "precious");
        await Guard.UntilAsync(async () => (await host.QueueAsync(queue))?.Messages == 1, () => "The message did not arrive.");
        string before = await DescribeAsync(host);
        await using FaultService service = FaultService.Create(host.AmqpUri, options => options.QueueType = wanted);

        RabbitMqConnectionException exception = await Assert.ThrowsAsync<RabbitMqConnectionException>(() => service.StartAsync().OrFailAsync());

        Assert.True(exception.IsFatal);
        Assert.Contains("x-queue-type", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"'{queue}'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("TypedEvents:RabbitMq:QueueType", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, await DescribeAsync(host));
        Assert.Equal(1, (await host.QueueAsync(queue))!.Messages);
    }

    [Fact]
    public async Task Start_ExchangeOfAnotherType_IsFatalAndChangesNothing()
    {
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await host.Broker.Management.PutAsync(ManagementApi.Path("exchanges", host.Name, "tchu_events"), new { type = "direct", durable = true });
        string before = await DescribeAsync(host);
        await using FaultService service = FaultService.Create(host.AmqpUri);

        RabbitMqConnectionException exception = await Assert.ThrowsAsync<RabbitMqConnectionException>(() => service.StartAsync().OrFailAsync());

        Assert.True(exception.IsFatal);
        Assert.Contains("'type' for exchange 'tchu_events'", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, await DescribeAsync(host));
    }

    [Fact]
    public async Task Start_BrokerNotThere_WaitsAndConnects()
    {
        Ledger ledger = new(1);
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await host.Broker.StopAsync();
        await using FaultService service = FaultService.Create(host.AmqpUri, options => options.StartTimeout = TimeSpan.FromMinutes(10));

        Task starting = service.StartAsync();
        await service.Journal.HasAsync(TypedEventsEventIds.ConnectFailed, 2);
        Assert.False(starting.IsCompleted);
        await host.Broker.StartAgainAsync();
        await starting.OrFailAsync();

        await service.ConsumeAsync(ledger);
        await service.SendUntilDurableAsync(NumberedEvent.Create(0));
        await Guard.UntilAsync(() => ledger.Handled == 1, () => "The event did not come.");
    }

    [Fact]
    public async Task Start_BrokerNotThereForTooLong_FailsAndNamesIt()
    {
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await host.Broker.StopAsync();
        await using FaultService service = FaultService.Create(host.AmqpUri, options => options.StartTimeout = TimeSpan.FromSeconds(1));

        RabbitMqConnectionException exception = await Assert.ThrowsAsync<RabbitMqConnectionException>(() => service.StartAsync().OrFailAsync());
        await host.Broker.StartAgainAsync();

        Assert.False(exception.IsFatal);
        Assert.Contains($"127.0.0.1:{host.Broker.AmqpPort}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_LoginRefused_FailsAtOnceWithoutThePassword()
    {
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        Uri address = new UriBuilder(host.AmqpUri) { UserName = "somebody", Password = "wrong-secret" }.Uri;

        RabbitMqConnectionException exception = await FailingStartAsync(address);

        Assert.Contains("'somebody'", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_VirtualHostMissing_FailsAtOnce()
    {
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();

        RabbitMqConnectionException exception = await FailingStartAsync(host.Broker.AmqpUri("missing"));

        Assert.Contains("'missing'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_NoPermissionForTheVirtualHost_FailsAtOnce()
    {
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await using VirtualHost other = await FaultBroker.CreateVirtualHostAsync();
        Uri address = await other.CreateUserAsync("stranger", Permissions.Everything);

        RabbitMqConnectionException exception = await FailingStartAsync(new UriBuilder(address) { Path = host.AmqpUri.AbsolutePath }.Uri);

        Assert.Contains(host.Name, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_NoPermissionToDeclare_FailsAtOnceAndSaysWhich()
    {
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        Uri address = await host.CreateUserAsync("reader", new Permissions("^$", ".*", ".*"));

        RabbitMqConnectionException exception = await FailingStartAsync(address);

        Assert.Contains("configure", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>Starts with a patience that no guard has: what fails all the same, failed at once.</summary>
    private static async Task<RabbitMqConnectionException> FailingStartAsync(Uri address)
    {
        await using FaultService service = FaultService.Create(address, options => options.StartTimeout = TimeSpan.FromMinutes(10));
        Task starting = service.StartAsync();
        await Guard.UntilAsync(() => starting.IsCompleted, () => $"The service goes on trying:\n{service.Journal}");
        RabbitMqConnectionException exception = await Assert.ThrowsAsync<RabbitMqConnectionException>(() => starting);
        Assert.True(exception.IsFatal);
        return exception;
    }

    /// <summary>Exchanges, and queues with their arguments.</summary>
    private static async Task<string> DescribeAsync(VirtualHost host)
    {
        IReadOnlyList<Dictionary<string, JsonElement>> exchanges =
            await host.Broker.Management.ListAsync<Dictionary<string, JsonElement>>(ManagementApi.Path("exchanges", host.Name));
        IEnumerable<string> lines =
        [
            .. exchanges.Select(exchange => $"exchange {exchange["name"]} {exchange["type"]}"),
            .. (await host.QueuesAsync()).Select(queue => $"queue {queue.Name} {queue.Type} {JsonSerializer.Serialize(queue.Arguments)}"),
        ];
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }
}
