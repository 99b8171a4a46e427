using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TypedEvents.CompilerServices;

/// <summary>
/// Compares received keys and items of sets. Their own hash codes are public knowledge, so that a sender could make all of them collide;
/// these are keyed with the runtime's random string hash.
/// </summary>
/// <typeparam name="T">A number, time, id or enum.</typeparam>
internal sealed class WireKeyComparer<T> : IEqualityComparer<T>
    where T : unmanaged
{
    internal static readonly WireKeyComparer<T> Instance = new();

    private WireKeyComparer()
    {
    }

    /// <inheritdoc/>
    public bool Equals(T x, T y) => EqualityComparer<T>.Default.Equals(x, y);

    /// <inheritdoc/>
    public int GetHashCode(T obj)
    {
        // Types of which equal values may have different bits are hashed by what they compare.
        if (typeof(T) == typeof(decimal))
        {
            // Dividing by this takes the zeros off the end; minus zero equals zero.
            decimal number = (decimal)(object)obj;
            return number == 0 ? 0 : Hash(number / 1.0000000000000000000000000000m);
        }

        if (typeof(T) == typeof(DateTime))
        {
            return Hash(((DateTime)(object)obj).Ticks);
        }

        if (typeof(T) == typeof(DateTimeOffset))
        {
            return Hash(((DateTimeOffset)(object)obj).UtcTicks);
        }

        if (typeof(T) == typeof(double))
        {
            return Hash((double)(object)obj + 0.0);
        }

        return typeof(T) == typeof(float) ? Hash((float)(object)obj + 0.0f) : Hash(obj);
    }

    private static int Hash<TValue>(TValue value)
        where TValue : unmanaged
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(new ReadOnlySpan<TValue>(in value));
        if (Unsafe.SizeOf<TValue>() == 1)
        {
            return bytes[0];
        }

        return string.GetHashCode(MemoryMarshal.Cast<byte, char>(bytes));
    }
}
