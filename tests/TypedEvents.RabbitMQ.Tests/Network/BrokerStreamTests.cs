using System;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using TypedEvents.RabbitMq.Amqp;

namespace TypedEvents.RabbitMQ.Tests.Network;

public sealed class BrokerStreamTests
{
    [Fact]
    public async Task ReadAsync_FrameWhoseRestComesLate_NothingComesInBetween()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        using Socket client = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await client.ConnectAsync(listener.LocalEndpoint);
        using Socket broker = await listener.AcceptSocketAsync();
        await using BrokerStream stream = new(client, new NetworkStream(client), maxBodySize: 1024);
        byte[] frame = [AmqpFrame.Method, 0, 0, 0, 0, 0, 4, 0, 10, 0, 51, AmqpFrame.End];
        byte[] received = new byte[frame.Length];

        await broker.SendAsync(frame.AsMemory(0, 9));
        await stream.ReadExactlyAsync(received.AsMemory(0, 9));

        // Longer than the stream leaves the client without a sign of life.
        long read = Environment.TickCount64;
        await Guard.UntilAsync(() => Environment.TickCount64 - read > 1100, () => "The clock stands still.");
        Task rest = stream.ReadExactlyAsync(received.AsMemory(9)).AsTask();
        await broker.SendAsync(frame.AsMemory(9));
        await rest.OrFailAsync();

        Assert.Equal(frame, received);
    }
}
