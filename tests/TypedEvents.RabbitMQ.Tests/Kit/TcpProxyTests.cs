using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;

namespace TypedEvents.RabbitMQ.Tests.Kit;

public sealed class TcpProxyTests
{
    [Theory]
    [InlineData(CutKind.Close, true)]
    [InlineData(CutKind.Close, false)]
    [InlineData(CutKind.Reset, false)]
    public async Task CutAfter_EndsAfterExactlyThatManyBytes(CutKind kind, bool toBroker)
    {
        await using EchoServer server = new();
        await using TcpProxy proxy = TcpProxy.Start(server.Port, connection => Flow(connection, toBroker).CutAfter(1000, kind));
        using TcpClient client = await ConnectAsync(proxy);

        await client.GetStream().WriteAsync(new byte[3000]);
        long received = await ReceiveAsync(client, kind);

        Assert.Equal(1000, Flow(proxy.Connections[0], toBroker).Forwarded);
        Assert.True(toBroker || received == 1000, $"{received} bytes came");
        client.Close();
        await proxy.Connections[0].Ended;
        Assert.Equal(0, proxy.Open);
    }

    [Fact]
    public async Task CutAfter_NothingToTheBroker_BrokerHearsNothing()
    {
        await using EchoServer server = new();
        await using TcpProxy proxy = TcpProxy.Start(server.Port, connection => connection.ToBroker.CutAfter(0, CutKind.Close));
        using TcpClient client = await ConnectAsync(proxy);

        Assert.Equal(0, await ReceiveAsync(client, CutKind.Close));
        Assert.Equal(0, proxy.Connections[0].ToBroker.Forwarded);
    }

    [Fact]
    public async Task Pause_HoldsUntilResume()
    {
        await using EchoServer server = new();
        await using TcpProxy proxy = TcpProxy.Start(server.Port, connection => connection.ToClient.Pause());
        using TcpClient client = await ConnectAsync(proxy);
        await client.GetStream().WriteAsync("hello"u8.ToArray());
        byte[] answer = new byte[5];
        Task reading = client.GetStream().ReadExactlyAsync(answer).AsTask();

        Assert.True(SpinWait.SpinUntil(() => proxy.Connections[0].ToBroker.Forwarded == 5, TimeSpan.FromMinutes(1)));
        Assert.Equal(0, proxy.Connections[0].ToClient.Forwarded);
        Assert.False(reading.IsCompleted);

        proxy.Connections[0].ToClient.Resume();
        await reading;
        Assert.Equal("hello"u8.ToArray(), answer);
    }

    [Fact]
    public async Task SwallowAll_TakesAndPassesNothing_UntilCut()
    {
        await using EchoServer server = new();
        await using TcpProxy proxy = TcpProxy.Start(server.Port);
        using TcpClient client = await ConnectAsync(proxy);
        await EchoAsync(client);
        proxy.SwallowAll();

        await client.GetStream().WriteAsync(new byte[10_000_000]);

        Assert.Equal(1, proxy.Connections[0].ToBroker.Forwarded);
        Assert.Equal(1, proxy.Open);
        proxy.CutAll(CutKind.Reset);
        Assert.Equal(0, await ReceiveAsync(client, CutKind.Reset));
    }

    [Fact]
    public async Task CutAll_NewConnectionIsLetThrough()
    {
        await using EchoServer server = new();
        await using TcpProxy proxy = TcpProxy.Start(server.Port);
        using TcpClient first = await ConnectAsync(proxy);
        await EchoAsync(first);
        proxy.CutAll(CutKind.Close);
        Assert.Equal(0, await ReceiveAsync(first, CutKind.Close));
        first.Close();

        using TcpClient second = await ConnectAsync(proxy);
        await EchoAsync(second);

        Assert.Equal(2, proxy.Connections.Count);
    }

    [Fact]
    public async Task Dispose_OpenConnections_EndsThem()
    {
        await using EchoServer server = new();
        TcpProxy proxy = TcpProxy.Start(server.Port);
        using TcpClient client = await ConnectAsync(proxy);
        await EchoAsync(client);

        await proxy.DisposeAsync();

        Assert.True(proxy.Connections[0].Ended.IsCompletedSuccessfully);
    }

    private static ProxyFlow Flow(ProxyConnection connection, bool toBroker) => toBroker ? connection.ToBroker : connection.ToClient;

    private static async Task<TcpClient> ConnectAsync(TcpProxy proxy)
    {
        TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, proxy.Port);
        return client;
    }

    private static async Task EchoAsync(TcpClient client)
    {
        byte[] one = [7];
        await client.GetStream().WriteAsync(one);
        await client.GetStream().ReadExactlyAsync(one);
    }

    /// <summary>The bytes that come until the stream ends, which it must do in the way expected.</summary>
    private static async Task<long> ReceiveAsync(TcpClient client, CutKind expected)
    {
        long received = 0;
        byte[] buffer = new byte[64 * 1024];
        try
        {
            while (await client.GetStream().ReadAsync(buffer) is int count and > 0)
            {
                received += count;
            }

            Assert.Equal(CutKind.Close, expected);
        }
        catch (IOException exception) when (exception.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            Assert.Equal(CutKind.Reset, expected);
        }

        return received;
    }
}
