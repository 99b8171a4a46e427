using System;
using System.Collections.Generic;
using System.Linq;
using TypedEvents.RabbitMq.Amqp;

namespace TypedEvents.RabbitMQ.Tests.Amqp;

/// <summary>A random stream of a broker, and what each reader of it must get. Frames of different channels are mixed, those of one are not.</summary>
internal sealed class FrameScript
{
    private const ushort Tapped = 3;
    private const ushort Channels = 5;

    private readonly Random _random;
    private readonly List<byte> _stream = [];
    private readonly List<byte> _client = [];
    private ulong _tag;

    public FrameScript(int seed)
    {
        _random = new Random(seed);
        Queue<(byte[] Frame, bool IsClients)>[] channels = [.. Enumerable.Range(0, Channels + 1).Select(channel => Frames((ushort)channel))];
        while (channels.Any(channel => channel.Count > 0))
        {
            Queue<(byte[] Frame, bool IsClients)> channel = channels[_random.Next(channels.Length)];
            if (channel.TryDequeue(out (byte[] Frame, bool IsClients) next))
            {
                _stream.AddRange(next.Frame);
                if (next.IsClients)
                {
                    _client.AddRange(next.Frame);
                }
            }
        }
    }

    /// <summary>Channels that have a sink: 1 to 3 of 0 to 5.</summary>
    public static IEnumerable<ushort> TappedChannels => Enumerable.Range(1, Tapped).Select(channel => (ushort)channel);

    public byte[] Stream => [.. _stream];

    public byte[] Client => [.. _client];

    public Dictionary<ushort, List<string>> Told { get; } = TappedChannels.ToDictionary(channel => channel, _ => new List<string>());

    private Queue<(byte[] Frame, bool IsClients)> Frames(ushort channel)
    {
        Queue<(byte[] Frame, bool IsClients)> frames = new();
        for (int i = _random.Next(12); i > 0; i--)
        {
            if (channel == 0)
            {
                frames.Enqueue((_random.Next(2) == 0 ? FrameBytes.Frame(AmqpFrame.Heartbeat, 0) : FrameBytes.Method(0, (10 << 16) | 60, (ref _) => { }), true));
            }
            else if (_random.Next(4) == 0)
            {
                // An answer to the client, such as basic.consume-ok.
                frames.Enqueue((FrameBytes.Method(channel, (60 << 16) | 21, (ref writer) => writer.ShortString("c")), true));
            }
            else if (_random.Next(3) == 0)
            {
                AddConfirm(frames, channel);
            }
            else
            {
                AddMessage(frames, channel);
            }
        }

        return frames;
    }

    private void AddConfirm(Queue<(byte[] Frame, bool IsClients)> frames, ushort channel)
    {
        (ulong tag, bool multiple, bool isAck) = (++_tag, _random.Next(2) == 0, _random.Next(2) == 0);
        frames.Enqueue((FrameBytes.Confirm(channel, tag, multiple, isAck), channel > Tapped));
        Tell(channel, RecordingSink.Confirm(tag, multiple, isAck));
    }

    private void AddMessage(Queue<(byte[] Frame, bool IsClients)> frames, ushort channel)
    {
        byte[] properties = Bytes(2 + _random.Next(60));
        byte[] body = Bytes(_random.Next(5) == 0 ? 0 : _random.Next(4000));
        string key = new('k', _random.Next(250));
        if (_random.Next(4) == 0)
        {
            frames.Enqueue((FrameBytes.Return(channel, "e", key), channel > Tapped));
            Tell(channel, RecordingSink.Return(key, properties));
        }
        else
        {
            (ulong tag, bool isRedelivered) = (++_tag, _random.Next(2) == 0);
            frames.Enqueue((FrameBytes.Deliver(channel, tag, isRedelivered, "e", key), channel > Tapped));
            Tell(channel, RecordingSink.Deliver(tag, isRedelivered, "e", key, properties, body));
        }

        frames.Enqueue((FrameBytes.Header(channel, body.Length, properties), channel > Tapped));
        for (int at = 0; at < body.Length;)
        {
            int part = Math.Min(body.Length - at, 1 + _random.Next(body.Length));
            frames.Enqueue((FrameBytes.Frame(AmqpFrame.Body, channel, body.AsSpan(at, part)), channel > Tapped));
            at += part;
        }
    }

    private void Tell(ushort channel, string what)
    {
        if (Told.TryGetValue(channel, out List<string>? told))
        {
            told.Add(what);
        }
    }

    private byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }
}
