using System;
using System.Buffers.Binary;
using System.Threading;

namespace TypedEvents.RabbitMq.Amqp;

/// <summary>Splits what a connection receives: messages and confirms of tapped channels go to their sinks, everything else to the client.
/// Used by the one thread that reads the connection; <see cref="Attach"/> by any.</summary>
/// <remarks>The client decodes each delivery into six objects and hands it to another task; the tap costs neither
/// (docs/performance.md, "Where the bytes go").</remarks>
/// <param name="maxBodySize">Largest message that is received.</param>
/// <param name="tuning">Sees the client's frames until both sides agree.</param>
internal sealed class FrameTap(int maxBodySize, HeartbeatTuning tuning)
{
    // The largest frame that AMQP brokers negotiate by default (131072) and its overhead fit twice.
    private const int InitialSize = 256 * 1024;

    private readonly int _maxFrame = Math.Max(maxBodySize, InitialSize);
    private readonly Lock _attaching = new();
    private volatile ContentAssembly?[] _channels = [];
    private byte[] _buffer = new byte[InitialSize];
    private int _start;
    private int _end;
    private int _passing;
    private bool _isForeign;
    private volatile bool _isClosed;

    /// <summary>Room for more bytes.</summary>
    public Memory<byte> Free
    {
        get
        {
            if (_start == _end)
            {
                _start = _end = 0;
            }
            else if (_end == _buffer.Length || _start > _buffer.Length / 2)
            {
                Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
                _end -= _start;
                _start = 0;
            }

            return _buffer.AsMemory(_end);
        }
    }

    /// <summary>Sends what comes for a channel to a sink.</summary>
    public void Attach(ushort channel, IChannelSink sink)
    {
        lock (_attaching)
        {
            // Copied, because the reading thread goes on meanwhile.
            var channels = new ContentAssembly?[Math.Max(_channels.Length, channel + 1)];
            _channels.CopyTo(channels, 0);
            channels[channel] = new ContentAssembly(sink);
            _channels = channels;
        }
    }

    /// <summary>Keeps nothing for any sink from now on.</summary>
    public void Close() => _isClosed = true;

    /// <summary>Adds what was read into <see cref="Free"/>.</summary>
    public void Add(int count) => _end += count;

    /// <summary>Handles the frames that are complete.</summary>
    /// <returns>How many bytes for the client were copied to <paramref name="client"/>; when 0, more must be read.</returns>
    public int Process(Span<byte> client)
    {
        int copied = 0;
        while (true)
        {
            if (_passing > 0)
            {
                int count = Math.Min(_passing, Math.Min(_end - _start, client.Length - copied));
                _buffer.AsSpan(_start, count).CopyTo(client[copied..]);
                _start += count;
                copied += count;
                _passing -= count;
                if (_passing > 0)
                {
                    return copied;
                }
            }

            if (!TryBeginFrame())
            {
                return copied;
            }
        }
    }

    /// <returns>False when more bytes are needed.</returns>
    private bool TryBeginFrame()
    {
        ReadOnlySpan<byte> rest = _buffer.AsSpan(_start, _end - _start);
        if (_isForeign || (rest.Length > 0 && rest[0] == 'A'))
        {
            // Not a frame: the protocol header of a broker that speaks another version. The client explains it.
            _isForeign = true;
            _passing = rest.Length;
            return rest.Length > 0;
        }

        CheckType(rest);
        if (rest.Length < AmqpFrame.Prefix)
        {
            return false;
        }

        ushort channel = BinaryPrimitives.ReadUInt16BigEndian(rest[1..]);
        uint size = BinaryPrimitives.ReadUInt32BigEndian(rest[3..]);
        if (size > _maxFrame)
        {
            throw new AmqpFormatException($"The broker sent a frame of {size} bytes.");
        }

        int total = (int)size + AmqpFrame.Overhead;
        if (!TryFind(rest, channel, size, out ContentAssembly? tapped))
        {
            return false;
        }

        if (tapped is null && tuning.IsDone)
        {
            _passing = total;
            return true;
        }

        if (rest.Length < total)
        {
            MakeRoom(total);
            return false;
        }

        if (tapped is null)
        {
            tuning.OnReceived(_buffer.AsSpan(_start, total));
            _passing = total;
            return true;
        }

        _start += total;
        if (rest[total - 1] != AmqpFrame.End)
        {
            throw new AmqpFormatException("The broker sent a frame without its end.");
        }

        Take(tapped, rest[0], rest[AmqpFrame.Prefix..(total - 1)]);
        return true;
    }

    /// <returns>False when more bytes are needed to know; <paramref name="tapped"/> is null for the client's frames.</returns>
    private bool TryFind(ReadOnlySpan<byte> frame, ushort channel, uint size, out ContentAssembly? tapped)
    {
        ContentAssembly?[] channels = _channels;
        tapped = channel < channels.Length ? channels[channel] : null;
        if (tapped is null)
        {
            return true;
        }

        if (frame[0] != AmqpFrame.Method)
        {
            tapped = tapped.IsOpen ? tapped : null;
            return true;
        }

        if (size < 4)
        {
            throw new AmqpFormatException($"The broker sent a method of {size} bytes.");
        }

        if (frame.Length < AmqpFrame.Prefix + 4)
        {
            return false;
        }

        if (!ContentAssembly.Takes(BinaryPrimitives.ReadUInt32BigEndian(frame[AmqpFrame.Prefix..])))
        {
            tapped = null;
        }

        return true;
    }

    private void Take(ContentAssembly tapped, byte type, ReadOnlySpan<byte> payload)
    {
        if (_isClosed)
        {
            return;
        }

        switch (type)
        {
            case AmqpFrame.Method:
                tapped.OnMethod(payload);
                break;
            case AmqpFrame.Header:
                tapped.OnHeader(payload, maxBodySize);
                break;
            case AmqpFrame.Body:
                tapped.OnBody(payload);
                break;
            default:
                throw new AmqpFormatException($"The broker sent a frame of type {type} within a message.");
        }
    }

    private static void CheckType(ReadOnlySpan<byte> frame)
    {
        const byte TlsAlert = 21;
        const byte TlsHandshake = 22;
        if (frame.IsEmpty || frame[0] is AmqpFrame.Method or AmqpFrame.Header or AmqpFrame.Body or AmqpFrame.Heartbeat)
        {
            return;
        }

        throw new AmqpFormatException(frame[0] is TlsAlert or TlsHandshake
            ? $"The port speaks TLS. Use amqps://, or set {RabbitMqOptions.SectionName}:Tls:Enabled."
            : $"The broker sent a frame of the unknown type {frame[0]}.");
    }

    private void MakeRoom(int frame)
    {
        if (frame > _buffer.Length)
        {
            byte[] larger = new byte[frame];
            Buffer.BlockCopy(_buffer, _start, larger, 0, _end - _start);
            _buffer = larger;
            _end -= _start;
            _start = 0;
        }
    }
}
