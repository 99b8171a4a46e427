using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.RabbitMq;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.RabbitMQ.Tests.Tls;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Security;

/// <summary>Which connections the broker sees.</summary>
public sealed class ConnectionTests
{
    private const int HeartbeatSeconds = 5;

    private static readonly ServiceTopology Orders = new("orders", ["order.placed"], 1);

    [Fact]
    public async Task Transport_HasThreeConnectionsThatSayWhatTheyAreFor_AndLeavesNone()
    {
        await using VirtualHost host = await SharedBroker.CreateVirtualHostAsync();
        await using (RabbitMqTransport transport = TestTransport.Create(host.AmqpUri))
        {
            await transport.StartAsync(Orders, CancellationToken.None).OrFailAsync();
            await transport.ConsumeAsync(_ => default, CancellationToken.None).OrFailAsync();
            await transport.StartRepliesAsync(_ => { }, CancellationToken.None).OrFailAsync();
            await transport.RespondAsync("order.price", _ => default, CancellationToken.None).OrFailAsync();

            string[] names = [];
            await Guard.UntilAsync(
                async () => (names = [.. (await host.ConnectionsAsync()).Select(connection => connection.UserProvidedName ?? "").Order(StringComparer.Ordinal)]).Length >= 3,
                () => string.Join(", ", names));
            Assert.Equal(["orders admin", "orders consume", "orders publish"], names);
            Assert.Equal(3, await OpenAsync(host));
            Assert.All(await host.ConnectionsAsync(), connection => Assert.Equal(HeartbeatSeconds, connection.Timeout));
        }

        await NoneIsLeftAsync(host);
    }

    [Fact]
    public async Task Start_VirtualHostRefused_LeavesNoConnection()
    {
        await using VirtualHost host = await SharedBroker.CreateVirtualHostAsync();
        Uri address = await host.CreateUserAsync("stranger", Permissions.Everything);
        Uri elsewhere = new UriBuilder(host.Broker.AmqpUri()) { UserName = address.UserInfo.Split(':')[0], Password = address.UserInfo.Split(':')[1] }.Uri;

        for (int i = 0; i < 5; i++)
        {
            await Refusal.FatalAsync(elsewhere, _ => { });
        }

        await NoneIsLeftAsync(host, connection => connection.User == address.UserInfo.Split(':')[0]);
    }

    [Fact]
    public async Task Start_QueueOfAnotherType_LeavesNoConnection()
    {
        await using VirtualHost host = await SharedBroker.CreateVirtualHostAsync();
        await host.DeclareQueueAsync("orders", new Dictionary<string, object> { ["x-queue-type"] = "classic" });

        for (int i = 0; i < 5; i++)
        {
            string reason = await Refusal.FatalAsync(host.AmqpUri, _ => { });
            Assert.Contains("x-queue-type", reason, StringComparison.Ordinal);
        }

        await NoneIsLeftAsync(host);
    }

    [Fact]
    public async Task Start_TriedForAWhile_LeavesNoConnection()
    {
        await using VirtualHost host = await SharedBroker.CreateVirtualHostAsync();
        await using RabbitMqTransport transport = TestTransport.Create(host.AmqpUri, options => options.StartTimeout = TimeSpan.FromMilliseconds(1));

        await Assert.ThrowsAsync<RabbitMqConnectionException>(() => transport.StartAsync(Orders, CancellationToken.None)).OrFailAsync();
        await transport.DisposeAsync();

        await NoneIsLeftAsync(host);
    }

    private static Task NoneIsLeftAsync(VirtualHost host) => NoneIsLeftAsync(host, connection => connection.Vhost == host.Name);

    private static async Task NoneIsLeftAsync(VirtualHost host, Func<OpenConnection, bool> isOurs)
    {
        OpenConnection[] left = [];
        await Guard.UntilAsync(
            async () => (left = [.. (await ListAsync(host)).Where(isOurs)]).Length == 0,
            () => string.Join<OpenConnection>(", ", left));
    }

    private static async Task<int> OpenAsync(VirtualHost host) => (await ListAsync(host)).Count(connection => connection.Vhost == host.Name);

    // Without statistics the API answers from the connections themselves, at once.
    private static Task<IReadOnlyList<OpenConnection>> ListAsync(VirtualHost host) =>
        host.Broker.Management.ListAsync<OpenConnection>(ManagementApi.Path("connections") + "?disable_stats=true");

    private sealed record OpenConnection(string Name, string? Vhost, string? User);
}
