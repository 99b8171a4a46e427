using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TypedEvents.CompilerServices;

/// <summary>
/// Compares received keys and items of sets. The hash codes of numbers, times and ids are public knowledge, so that a sender could make all of
/// them collide; these are keyed with the framework's random string hash.
/// </summary>
internal sealed class KeyedComparer<T> : IEqualityComparer<T>
{
    private KeyedComparer()
    {
    }

    /// <summary>The comparer; null for types whose default one is all there is: text, which is hashed like this anyway, and records.</summary>
    public static KeyedComparer<T>? Instance { get; } = IsScalar() ? new KeyedComparer<T>() : null;

    public bool Equals(T? x, T? y) => EqualityComparer<T>.Default.Equals(x, y);

    public int GetHashCode(T obj)
    {
        // Types of which equal values may have different bits are hashed by what they compare.
        if (typeof(T) == typeof(decimal))
        {
            // Dividing by this takes the zeros off the end; minus zero equals zero.
            decimal number = (decimal)(object)obj!;
            return number == 0 ? 0 : Hash(number / 1.0000000000000000000000000000m);
        }

        if (typeof(T) == typeof(DateTime))
        {
            return Hash(((DateTime)(object)obj!).Ticks);
        }

        if (typeof(T) == typeof(DateTimeOffset))
        {
            return Hash(((DateTimeOffset)(object)obj!).UtcTicks);
        }

        if (typeof(T) == typeof(double))
        {
            return Hash((double)(object)obj! + 0.0);
        }

        return typeof(T) == typeof(float) ? Hash((float)(object)obj! + 0.0f) : Hash(obj);
    }

    private static int Hash<TValue>(TValue value)
    {
        int size = Unsafe.SizeOf<TValue>();
        ref byte bytes = ref Unsafe.As<TValue, byte>(ref value);
        return size == 1
            ? bytes
            : string.GetHashCode(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, char>(ref bytes), size / sizeof(char)));
    }

    private static bool IsScalar() => typeof(T).IsEnum
        || typeof(T) == typeof(bool) || typeof(T) == typeof(char)
        || typeof(T) == typeof(byte) || typeof(T) == typeof(sbyte) || typeof(T) == typeof(short) || typeof(T) == typeof(ushort)
        || typeof(T) == typeof(int) || typeof(T) == typeof(uint) || typeof(T) == typeof(long) || typeof(T) == typeof(ulong)
        || typeof(T) == typeof(float) || typeof(T) == typeof(double) || typeof(T) == typeof(decimal)
        || typeof(T) == typeof(Guid) || typeof(T) == typeof(DateTime) || typeof(T) == typeof(DateTimeOffset)
        || typeof(T) == typeof(TimeSpan) || typeof(T) == typeof(DateOnly) || typeof(T) == typeof(TimeOnly);
}
