using System;
using System.IO;
using System.Net.Sockets;
using System.Threading.Tasks;
using TypedEvents.RabbitMq.Amqp;
using TypedEvents.Testing;

namespace TypedEvents.RabbitMQ.Tests.Amqp;

/// <summary>Heartbeats are the stream's: the client believes that there are none.</summary>
public sealed class HeartbeatTests
{
    private const uint Tune = (10 << 16) | 30;
    private const uint TuneOk = (10 << 16) | 31;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2.5);
    private static readonly byte[] Heartbeat = FrameBytes.Frame(AmqpFrame.Heartbeat, 0);

    [Theory]
    [InlineData(60, 5)]
    [InlineData(5, 5)]
    [InlineData(2, 2)]
    [InlineData(0, 5)]
    public async Task Handshake_BrokerOffers_AgreesBehindTheClient(ushort offered, ushort agreed)
    {
        using LoopbackPair pair = await LoopbackPair.ConnectAsync();
        await using BrokerStream stream = Open(pair, new FakeClock());

        byte[] answer = await AgreeAsync(pair, stream, offered);

        Assert.Equal(Frame(TuneOk, agreed), answer);
    }

    [Fact]
    public async Task Handshake_OfferInPieces_ReachesTheClientWhole()
    {
        using LoopbackPair pair = await LoopbackPair.ConnectAsync();
        await using BrokerStream stream = Open(pair, new FakeClock());
        byte[] offer = Frame(Tune, heartbeat: 60);
        byte[] received = new byte[offer.Length];

        await pair.Server.SendAsync(offer.AsMemory(0, 10));
        Task reading = stream.ReadExactlyAsync(received).AsTask();
        await pair.Server.SendAsync(offer.AsMemory(10));
        await reading.OrFailAsync();

        Assert.Equal(Frame(Tune, heartbeat: 0), received);
    }

    [Fact]
    public async Task AnsweringBroker_HearsABeatTwiceInAnInterval()
    {
        FakeClock clock = new();
        using LoopbackPair pair = await LoopbackPair.ConnectAsync();
        await using BrokerStream stream = Open(pair, clock);
        await AgreeAsync(pair, stream, offered: 60);

        for (int i = 0; i < 20; i++)
        {
            await pair.Server.SendAsync(Heartbeat);
            await stream.ReadExactlyAsync(new byte[Heartbeat.Length]).OrFailAsync();
            clock.Advance(Beat);

            Assert.Equal(Heartbeat, await ReceiveAsync(pair, Heartbeat.Length));
        }

        Assert.Null(stream.Failure);
    }

    [Fact]
    public async Task SilentBroker_AfterTwoIntervals_EndsReadingWithTheReason()
    {
        FakeClock clock = new();
        using LoopbackPair pair = await LoopbackPair.ConnectAsync();
        await using BrokerStream stream = Open(pair, clock);
        await AgreeAsync(pair, stream, offered: 60);
        Task reading = stream.ReadExactlyAsync(new byte[1]).AsTask();

        // The offer itself was heard before the first beat.
        clock.Advance(4 * Beat);
        Assert.Null(stream.Failure);
        clock.Advance(Beat);
        await Assert.ThrowsAnyAsync<Exception>(() => reading.OrFailAsync());

        Assert.Contains("silent for 10 s", Assert.IsType<IOException>(stream.Failure).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProcessThatWasSuspended_DoesNotBlameTheBroker()
    {
        FakeClock clock = new();
        using LoopbackPair pair = await LoopbackPair.ConnectAsync();
        await using BrokerStream stream = Open(pair, clock);
        await AgreeAsync(pair, stream, offered: 60);

        for (int i = 0; i < 3; i++)
        {
            clock.Advance(4 * Beat);
            await pair.Server.SendAsync(Heartbeat);
            await stream.ReadExactlyAsync(new byte[Heartbeat.Length]).OrFailAsync();
        }

        Assert.Null(stream.Failure);
    }

    [Fact]
    public async Task Beats_AfterTheEnd_Stop()
    {
        FakeClock clock = new();
        using LoopbackPair pair = await LoopbackPair.ConnectAsync();
        BrokerStream stream = Open(pair, clock);
        await AgreeAsync(pair, stream, offered: 60);
        Assert.Equal(1, clock.ArmedTimers);

        await stream.DisposeAsync();

        Assert.Equal(0, clock.ArmedTimers);
    }

    [Fact]
    public async Task Beats_OnALostConnection_Stop()
    {
        FakeClock clock = new();
        using LoopbackPair pair = await LoopbackPair.ConnectAsync();
        await using BrokerStream stream = Open(pair, clock);
        await AgreeAsync(pair, stream, offered: 60);
        pair.Client.Shutdown(SocketShutdown.Send);

        await Guard.UntilAsync(
            () =>
            {
                clock.Advance(TimeSpan.FromTicks(Beat.Ticks / 10));
                return clock.ArmedTimers == 0;
            },
            () => $"{clock.ArmedTimers} timers");

        Assert.NotNull(stream.Failure);
    }

    private static BrokerStream Open(LoopbackPair pair, FakeClock clock) => new(pair.Client, new NetworkStream(pair.Client), maxBodySize: 1024, clock);

    /// <summary>Tunes as the client does, and returns what the broker gets.</summary>
    private static async Task<byte[]> AgreeAsync(LoopbackPair pair, BrokerStream stream, ushort offered)
    {
        byte[] offer = new byte[Frame(Tune, offered).Length];
        await pair.Server.SendAsync(Frame(Tune, offered));
        await stream.ReadExactlyAsync(offer).OrFailAsync();
        Assert.Equal(Frame(Tune, heartbeat: 0), offer);
        await stream.WriteAsync(Frame(TuneOk, heartbeat: 0));
        return await ReceiveAsync(pair, offer.Length);
    }

    private static async Task<byte[]> ReceiveAsync(LoopbackPair pair, int count)
    {
        byte[] received = new byte[count];
        await using NetworkStream server = new(pair.Server);
        await server.ReadExactlyAsync(received).OrFailAsync();
        return received;
    }

    private static byte[] Frame(uint method, ushort heartbeat) => FrameBytes.Method(0, method, (ref writer) =>
    {
        writer.UInt16(2047);
        writer.UInt32(131_072);
        writer.UInt16(heartbeat);
    });
}
