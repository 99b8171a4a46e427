using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TypedEvents.CompilerServices;

/// <summary>Hashes values by their bytes with the key of this process. Only for types that are equal exactly when their bytes are.</summary>
internal sealed class KeyedComparer<T> : IEqualityComparer<T>
{
    private KeyedComparer()
    {
    }

    /// <summary>The comparer; null for types whose default one is right.</summary>
    public static KeyedComparer<T>? Instance { get; } = IsPlain() ? new KeyedComparer<T>() : null;

    public bool Equals(T? x, T? y) => EqualityComparer<T>.Default.Equals(x, y);

    public int GetHashCode(T obj)
    {
        HashCode hash = default;
        hash.AddBytes(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref obj), Unsafe.SizeOf<T>()));
        return hash.ToHashCode();
    }

    private static bool IsPlain() => typeof(T).IsEnum
        || typeof(T) == typeof(byte) || typeof(T) == typeof(sbyte) || typeof(T) == typeof(short) || typeof(T) == typeof(ushort)
        || typeof(T) == typeof(int) || typeof(T) == typeof(uint) || typeof(T) == typeof(long) || typeof(T) == typeof(ulong)
        || typeof(T) == typeof(Guid) || typeof(T) == typeof(TimeSpan) || typeof(T) == typeof(DateOnly) || typeof(T) == typeof(TimeOnly);
}
