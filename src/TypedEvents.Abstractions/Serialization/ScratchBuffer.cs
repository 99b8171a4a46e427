using System;

namespace TypedEvents.Serialization;

/// <summary>One idle buffer per thread, for content that has to be complete before it is copied or parsed.</summary>
internal static class ScratchBuffer
{
    [ThreadStatic]
    private static PooledBufferWriter? t_idle;

    /// <summary>Takes a buffer; one that is lost to an exception is simply replaced.</summary>
    internal static PooledBufferWriter Rent()
    {
        PooledBufferWriter buffer = t_idle ?? new PooledBufferWriter();
        t_idle = null;
        return buffer;
    }

    /// <summary>Returns the memory and makes the buffer idle.</summary>
    internal static void Return(PooledBufferWriter buffer)
    {
        buffer.Dispose();
        t_idle = buffer;
    }

    /// <summary>Copies the content, then returns the buffer.</summary>
    /// <exception cref="ArgumentException">The destination is too small.</exception>
    internal static int MoveTo(Span<byte> destination, PooledBufferWriter buffer)
    {
        int length = buffer.WrittenCount;
        bool fits = buffer.WrittenSpan.TryCopyTo(destination);
        Return(buffer);
        return fits ? length : throw new ArgumentException("The destination is too small for the encoded value.", nameof(destination));
    }
}
