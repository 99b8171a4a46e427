using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TypedEvents.CompilerServices;

/// <summary>Collections as generated codecs see them: counted once, walked without an enumerator object. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WireCollections
{
    /// <summary>The items; null is refused.</summary>
    public static ReadOnlySpan<T> AsSpan<T>(T[] value, string member) => WireValues.NotNull(value, member);

    /// <summary>The items; null is refused. The list must not change while they are in use.</summary>
    public static ReadOnlySpan<T> AsSpan<T>(List<T> value, string member) => CollectionsMarshal.AsSpan(WireValues.NotNull(value, member));

    /// <summary>The items; the default array has none.</summary>
    public static ReadOnlySpan<T> AsSpan<T>(ImmutableArray<T> value, string member) => value.IsDefault ? default : value.AsSpan();

    /// <summary>The items; null is refused. Copies what is neither an array nor a list.</summary>
    public static ReadOnlySpan<T> AsSpan<T>(IReadOnlyCollection<T> value, string member) => WireValues.NotNull(value, member) switch
    {
        T[] array => array,
        List<T> list => CollectionsMarshal.AsSpan(list),
        _ => value.ToArray(),
    };

    /// <summary>The items; null is refused.</summary>
    public static HashSet<T> AsSet<T>(HashSet<T> value, string member) => WireValues.NotNull(value, member);

    /// <summary>The items; null is refused. Copies what is no hash set.</summary>
    public static HashSet<T> AsSet<T>(IReadOnlySet<T> value, string member) => WireValues.NotNull(value, member) as HashSet<T> ?? [.. value];

    /// <summary>The items; null is refused.</summary>
    public static Dictionary<TKey, TValue> AsDictionary<TKey, TValue>(Dictionary<TKey, TValue> value, string member)
        where TKey : notnull => WireValues.NotNull(value, member);

    /// <summary>The items; null is refused. Copies what is no dictionary.</summary>
    public static Dictionary<TKey, TValue> AsDictionary<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> value, string member)
        where TKey : notnull => WireValues.NotNull(value, member) as Dictionary<TKey, TValue> ?? new Dictionary<TKey, TValue>(value);

    /// <summary>An array of the size that may be allocated ahead; the shared empty one for 0.</summary>
    public static T[] NewArray<T>(int length) => length == 0 ? [] : new T[length];

    /// <summary>Makes room for item <paramref name="index"/> of <paramref name="count"/>; at the last item the array has exactly that length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Grow<T>(ref T[] items, int index, int count)
    {
        if (index == items.Length)
        {
            Array.Resize(ref items, (int)Math.Min(count, Math.Max(4, 2L * index)));
        }
    }

    /// <summary>How received keys and items of sets are hashed, so that nobody can send collisions; sets of records are limited in size instead.</summary>
    /// <returns>Null for the default comparer.</returns>
    public static IEqualityComparer<T>? Comparer<T>() => KeyedComparer<T>.Instance;
}
