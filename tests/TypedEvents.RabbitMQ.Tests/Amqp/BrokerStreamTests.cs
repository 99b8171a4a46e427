using System;
using System.IO;
using System.Net.Sockets;
using System.Threading.Tasks;
using TypedEvents.RabbitMq.Amqp;

namespace TypedEvents.RabbitMQ.Tests.Amqp;

public sealed class BrokerStreamTests
{
    private const int MaxBody = 1024 * 1024;

    [Fact]
    public async Task Read_OverASocket_GivesTheClientItsFrames()
    {
        using LoopbackPair pair = await LoopbackPair.ConnectAsync();
        await using BrokerStream stream = Open(pair);
        FrameScript script = new(seed: 7);
        foreach (ushort channel in FrameScript.TappedChannels)
        {
            stream.Tap.Attach(channel, new RecordingSink());
        }

        await pair.Server.SendAsync(script.Stream);
        byte[] client = new byte[script.Client.Length];
        await stream.ReadExactlyAsync(client);

        Assert.Equal(script.Client, client);
        Assert.True(stream.HasReceived);
    }

    [Fact]
    public async Task Read_OfWhatIsNotAmqp_ThrowsAndKeepsTheReason()
    {
        using LoopbackPair pair = await LoopbackPair.ConnectAsync();
        await using BrokerStream stream = Open(pair);
        await pair.Server.SendAsync("HTTP/1.1 400"u8.ToArray());

        AmqpFormatException thrown = await Assert.ThrowsAsync<AmqpFormatException>(async () => await stream.ReadExactlyAsync(new byte[10]));

        Assert.Same(thrown, stream.Failure);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(AmqpFrame.Prefix)]
    [InlineData(AmqpFrame.Overhead)]
    public async Task Read_AfterTheEnd_ThrowsAndIsNoFailure(int received)
    {
        using LoopbackPair pair = await LoopbackPair.ConnectAsync();
        await using BrokerStream stream = Open(pair);
        await pair.Server.SendAsync(FrameBytes.Frame(AmqpFrame.Method, 0, new byte[10]).AsMemory(0, received));
        pair.Server.Shutdown(SocketShutdown.Both);

        await Assert.ThrowsAsync<EndOfStreamException>(async () => await stream.CopyToAsync(Stream.Null));
        Assert.Null(stream.Failure);
        Assert.Equal(received > 0, stream.HasReceived);
    }

    [Fact]
    public async Task Read_AfterAReset_KeepsTheReason()
    {
        using LoopbackPair pair = await LoopbackPair.ConnectAsync();
        await using BrokerStream stream = Open(pair);
        pair.Server.Close(timeout: 0);

        IOException thrown = await Assert.ThrowsAsync<IOException>(async () => await stream.ReadExactlyAsync(new byte[10]));

        Assert.Same(thrown, stream.Failure);
    }

    [Fact]
    public async Task Write_ToAClosedConnection_KeepsTheReasonAndEndsReading()
    {
        using LoopbackPair pair = await LoopbackPair.ConnectAsync();
        await using BrokerStream stream = Open(pair);
        pair.Client.Shutdown(SocketShutdown.Send);

        stream.Writer.Write([1]);
        await Assert.ThrowsAnyAsync<Exception>(async () => await stream.ReadExactlyAsync(new byte[10]));

        Assert.NotNull(stream.Failure);
    }

    private static BrokerStream Open(LoopbackPair pair) => new(pair.Client, new NetworkStream(pair.Client), MaxBody, TimeProvider.System);
}
