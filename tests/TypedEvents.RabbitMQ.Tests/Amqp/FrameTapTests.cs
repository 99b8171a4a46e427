using System;
using System.Collections.Generic;
using System.Linq;
using TypedEvents.RabbitMq.Amqp;

namespace TypedEvents.RabbitMQ.Tests.Amqp;

public sealed class FrameTapTests
{
    private const int Scripts = 3000;
    private const int MaxBody = 1024 * 1024;

    [Fact]
    public void Process_RandomFramesInRandomPieces_GivesEveryReaderExactlyItsOwn()
    {
        for (int seed = 0; seed < Scripts; seed++)
        {
            FrameScript script = new(seed);
            FrameTap tap = new(MaxBody, new HeartbeatTuning());
            Dictionary<ushort, RecordingSink> sinks = FrameScript.TappedChannels.ToDictionary(channel => channel, _ => new RecordingSink());
            foreach ((ushort channel, RecordingSink sink) in sinks)
            {
                tap.Attach(channel, sink);
            }

            byte[] client = Run(tap, script.Stream, new Random(seed));

            Assert.True(script.Client.AsSpan().SequenceEqual(client), $"The client's bytes differ; seed {seed}.");
            Assert.All(sinks, sink => Assert.Equal(script.Told[sink.Key], sink.Value.Told));
        }
    }

    [Fact]
    public void Process_MessageLargerThanTheBuffer_ArrivesWhole()
    {
        FrameTap tap = new(MaxBody, new HeartbeatTuning());
        RecordingSink sink = new();
        tap.Attach(1, sink);
        byte[] body = new byte[MaxBody];
        new Random(1).NextBytes(body);
        byte[] stream = [.. FrameBytes.Deliver(1, 1, false, "e", "k"), .. FrameBytes.Header(1, body.Length, [0, 0]), .. FrameBytes.Frame(AmqpFrame.Body, 1, body)];

        Assert.Empty(Run(tap, stream, new Random(1)));

        Assert.Equal([RecordingSink.Deliver(1, false, "e", "k", [0, 0], body)], sink.Told);
    }

    [Fact]
    public void Process_AfterClose_TellsNobody()
    {
        FrameTap tap = new(MaxBody, new HeartbeatTuning());
        RecordingSink sink = new();
        tap.Attach(1, sink);
        tap.Close();

        Run(tap, [.. FrameBytes.Confirm(1, 1, false, true), .. FrameBytes.Deliver(1, 1, false, "e", "k"), .. FrameBytes.Header(1, 0, [0, 0])], new Random(1));

        Assert.Empty(sink.Told);
    }

    [Fact]
    public void Process_ProtocolHeaderOfAnotherVersion_GoesToTheClient()
    {
        byte[] header = "AMQP\0\u0001\0\0"u8.ToArray();

        Assert.Equal(header, Run(new FrameTap(MaxBody, new HeartbeatTuning()), header, new Random(1)));
    }

    /// <summary>Feeds a tap in pieces of random size and returns what the client got, with buffers of random size.</summary>
    private static byte[] Run(FrameTap tap, ReadOnlySpan<byte> stream, Random random)
    {
        List<byte> client = [];
        byte[] buffer = new byte[4096];
        while (true)
        {
            Span<byte> room = buffer.AsSpan(0, 1 + random.Next(random.Next(2) == 0 ? 16 : buffer.Length));
            int copied = tap.Process(room);
            client.AddRange(room[..copied]);
            if (copied > 0)
            {
                continue;
            }

            if (stream.IsEmpty)
            {
                return [.. client];
            }

            Span<byte> free = tap.Free.Span;
            int piece = Math.Min(stream.Length, Math.Min(free.Length, 1 + random.Next(random.Next(2) == 0 ? 12 : 6000)));
            stream[..piece].CopyTo(free);
            tap.Add(piece);
            stream = stream[piece..];
        }
    }
}
