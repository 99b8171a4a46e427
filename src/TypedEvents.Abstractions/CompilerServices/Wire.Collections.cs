using System;
using System.Collections.Generic;

namespace TypedEvents.CompilerServices;

public static partial class Wire
{
    /// <summary>A larger array with the same items. Arrays grow as items arrive, so that a declared count alone allocates little.</summary>
    /// <param name="items">A full array.</param>
    /// <param name="count">How many items there will be.</param>
    public static T[] Grow<T>(T[] items, int count)
    {
        Array.Resize(ref items, (int)Math.Min(count, 2L * items.Length));
        return items;
    }

    /// <summary>Compares received keys and items of sets that are numbers, times, ids or enums. Text has a random hash of its own and needs none.</summary>
    public static IEqualityComparer<T> KeyComparer<T>()
        where T : unmanaged => WireKeyComparer<T>.Instance;
}
