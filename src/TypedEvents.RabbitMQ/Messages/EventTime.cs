using System;
using System.Buffers.Binary;

namespace TypedEvents.RabbitMq.Messages;

/// <summary>Publishing times in whole milliseconds. The property of AMQP counts seconds; an event id of version 7 (RFC 9562, section 5.7) holds
/// the milliseconds as well, so that they need no header when both were taken at once.</summary>
internal static class EventTime
{
    // Years 1 to 9999.
    private const long Least = -62_135_596_800_000;
    private const long Most = 253_402_300_799_999;

    /// <summary>Whether the id holds the time.</summary>
    public static bool IsIn(Guid id, long milliseconds) => TryGet(id, out long held) && held == milliseconds;

    /// <summary>The time of a number from outside; null when no calendar has it.</summary>
    public static DateTimeOffset? From(long milliseconds) =>
        milliseconds is >= Least and <= Most ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;

    /// <summary>How long a caller waits in all, in whole milliseconds, when the deadline can be told from it; the broker takes no more than
    /// 49 days, and none below 0.</summary>
    public static long? Patience(long milliseconds, DateTimeOffset? deadline) =>
        deadline?.ToUnixTimeMilliseconds() - milliseconds is >= 0 and <= uint.MaxValue and { } patience ? patience : null;

    /// <summary>Seconds as the property has them, and the milliseconds that are left, 0 to 999.</summary>
    public static (long Seconds, long Milliseconds) Split(long milliseconds)
    {
        long rest = ((milliseconds % 1000) + 1000) % 1000;
        return ((milliseconds - rest) / 1000, rest);
    }

    /// <summary>The time, from the seconds and what else is known.</summary>
    /// <param name="seconds">The property.</param>
    /// <param name="rest">The header; null when absent.</param>
    /// <param name="id">The event id.</param>
    /// <param name="isExact">Whether the milliseconds are known.</param>
    public static DateTimeOffset From(long seconds, long? rest, Guid id, out bool isExact)
    {
        isExact = false;
        if (seconds is < Least / 1000 or > Most / 1000)
        {
            return default;
        }

        long milliseconds = seconds * 1000;
        if (rest is not null)
        {
            isExact = true;
            milliseconds += Math.Clamp(rest.Value, 0, 999);
        }
        else if (TryGet(id, out long held) && held / 1000 == seconds)
        {
            isExact = true;
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
