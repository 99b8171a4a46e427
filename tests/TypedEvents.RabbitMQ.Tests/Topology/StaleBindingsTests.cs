using System;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.RabbitMQ.Tests.Faults;

namespace TypedEvents.RabbitMQ.Tests.Topology;

/// <summary>Bindings that an earlier version of a service left on its queue.</summary>
public sealed class StaleBindingsTests
{
    [Theory]
    [InlineData(false, "user.old", "user.new user.old")]
    [InlineData(true, "removed", "user.new")]
    public async Task Start_WithAnEarlierBinding_ReportsOrRemovesIt(bool removes, string state, string left)
    {
        await using VirtualHost host = await SharedBroker.CreateVirtualHostAsync();
        await using FaultService earlier = await FaultService.StartAsync(host, bindings: ["user.old", "user.new"]);
        await earlier.DisposeAsync();
        await using FaultService service = FaultService.Create(host.AmqpUri, options =>
        {
            options.ManagementUri = host.Broker.ManagementUri.ToString();
            options.RemoveStaleBindings = removes;
        });

        await service.StartAsync(FaultService.Name, "user.new");

        Assert.Equal(1, service.Journal.Count(TypedEventsEventIds.StaleBinding, "user.old"));
        Assert.Equal(1, service.Journal.Count(TypedEventsEventIds.StaleBinding));
        Assert.Equal(state, State(service));
        Assert.Equal(left, string.Join(' ', (await host.BindingsAsync(FaultService.Name)).Select(binding => binding.RoutingKey).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Start_WithoutManagement_SaysThatNothingWasChecked()
    {
        await using VirtualHost host = await SharedBroker.CreateVirtualHostAsync();
        await using FaultService service = await FaultService.StartAsync(host);

        Assert.Equal(1, service.Journal.Count(TypedEventsEventIds.StaleBindingsUnchecked, "ManagementUri is not set"));
        Assert.Equal("not checked", State(service));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[{}]")]
    [InlineData("[{\"source\":1}]")]
    [InlineData("")]
    public async Task Start_ManagementThatAnswersOtherwise_StopsNothing(string answer)
    {
        using TcpListener management = new(IPAddress.Loopback, 0);
        management.Start();
        Task answering = AnswerAsync(management, answer);
        await using VirtualHost host = await SharedBroker.CreateVirtualHostAsync();
        await using FaultService service = await FaultService.StartAsync(host, options => options.ManagementUri = $"http://{management.LocalEndpoint}");

        await answering.OrFailAsync();
        Assert.Equal(1, service.Journal.Count(TypedEventsEventIds.StaleBindingsUnchecked, "did not answer"));
        Assert.Equal("not checked", State(service));
    }

    private static string? State(FaultService service) => service.Transport.Status.Data["stale_bindings"] as string;

    private static async Task AnswerAsync(TcpListener management, string body)
    {
        using Socket client = await management.AcceptSocketAsync();
        await client.ReceiveAsync(new byte[4096]);
        await client.SendAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"));
    }
}
