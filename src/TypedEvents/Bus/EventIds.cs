using System;
using System.Buffers.Binary;

namespace TypedEvents.Bus;

/// <summary>Makes event ids: UUID version 7 (RFC 9562) from the injected time and randomness. Thread-safe.</summary>
internal sealed class EventIds(TimeProvider time, RandomSource random)
{
    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.Fill(bytes[6..]);
        long milliseconds = time.GetUtcNow().ToUnixTimeMilliseconds();
        BinaryPrimitives.WriteInt16BigEndian(bytes, (short)(milliseconds >> 32));
        BinaryPrimitives.WriteInt32BigEndian(bytes[2..], (int)milliseconds);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
