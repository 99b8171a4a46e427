using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace TypedEvents.Generators;

/// <summary>Makes <see cref="EquatableArray{T}"/> of other sequences.</summary>
internal static class EquatableArrays
{
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
        where T : IEquatable<T> => new(items.ToImmutableArray());
}
