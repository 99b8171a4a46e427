using System;
using System.Buffers.Binary;
using TypedEvents.CompilerServices;

namespace TypedEvents.Serialization;

public ref partial struct MessagePackReader
{
    /// <summary>Reads a timestamp of any width as UTC. What is finer than 100 ns is cut off.</summary>
    public DateTime ReadDateTime()
    {
        long ticks = LoadTimestamp(out int size);
        _offset += size;
        return new DateTime(ticks, DateTimeKind.Utc);
    }

    /// <summary>Reads [timestamp, offset in minutes].</summary>
    public DateTimeOffset ReadDateTimeOffset()
    {
        int start = _offset;
        if (Peek() != (MessagePackCode.FixArray | 2))
        {
            ThrowType("an array of two items");
        }

        _offset++;
        long utcTicks = LoadTimestamp(out int size);
        _offset += size;
        short minutes = ReadInt16();
        long localTicks = utcTicks + (minutes * TimeSpan.TicksPerMinute);
        if (minutes is < -14 * 60 or > 14 * 60 || localTicks < 0 || localTicks > DateTime.MaxValue.Ticks)
        {
            ThrowAt(start, EventDecodeError.OutOfRange, DecodeFault.Time, null);
        }

        return new DateTimeOffset(localTicks, new TimeSpan(minutes * TimeSpan.TicksPerMinute));
    }

    /// <summary>Reads a number of 100 ns ticks.</summary>
    public TimeSpan ReadTimeSpan() => new(ReadInt64());

    private readonly long LoadTimestamp(out int size)
    {
        (int header, int length) = Peek() switch
        {
            MessagePackCode.FixExt4 => (2, 4),
            MessagePackCode.FixExt8 => (2, 8),
            MessagePackCode.Ext8 => (3, Payload(1, 1)[0]),
            _ => (0, 0),
        };
        if (header == 0 || length is not (4 or 8 or 12) || Payload(header - 1, 1)[0] != MessagePackCode.Timestamp)
        {
            ThrowType("a timestamp");
        }

        ReadOnlySpan<byte> payload = Payload(header, length);
        size = header + length;
        ulong packed = length == 4 ? BinaryPrimitives.ReadUInt32BigEndian(payload) : length == 8 ? BinaryPrimitives.ReadUInt64BigEndian(payload) : 0;
        uint nanoseconds = length == 12 ? BinaryPrimitives.ReadUInt32BigEndian(payload) : (uint)(packed >> 34);
        long seconds = length == 12 ? BinaryPrimitives.ReadInt64BigEndian(payload[4..]) : (long)(packed & ((1UL << 34) - 1));
        if (nanoseconds > 999_999_999
            || seconds < -Wire.UnixEpochSeconds
            || seconds > (DateTime.MaxValue.Ticks / TimeSpan.TicksPerSecond) - Wire.UnixEpochSeconds)
        {
            Throw(EventDecodeError.OutOfRange, DecodeFault.Time);
        }

        return ((seconds + Wire.UnixEpochSeconds) * TimeSpan.TicksPerSecond) + (nanoseconds / Wire.NanosecondsPerTick);
    }
}
