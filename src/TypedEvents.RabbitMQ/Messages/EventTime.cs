using System;
using System.Buffers.Binary;

namespace TypedEvents.RabbitMq.Messages;

/// <summary>Publishing times in whole milliseconds. The property of AMQP counts seconds; an event id of version 7 (RFC 9562, section 5.7) holds
/// the milliseconds as well, so that they need no header when both were taken at once.</summary>
internal static class EventTime
{
    /// <summary>Whether the id holds the time.</summary>
    public static bool IsIn(Guid id, long milliseconds) => TryGet(id, out long held) && held == milliseconds;

    /// <summary>The time, from the seconds and what else is known.</summary>
    /// <param name="seconds">The property.</param>
    /// <param name="rest">The header; null when absent.</param>
    /// <param name="id">The event id.</param>
    public static DateTimeOffset From(long seconds, long? rest, Guid id)
    {
        long milliseconds = seconds * 1000;
        if (rest is not null)
        {
            milliseconds += Math.Clamp(rest.Value, 0, 999);
        }
        else if (TryGet(id, out long held) && held / 1000 == seconds)
        {
            milliseconds = held;
        }

        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }

    private static bool TryGet(Guid id, out long milliseconds)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        milliseconds = (long)(BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16);
        return bytes[6] >> 4 == 7;
    }
}
