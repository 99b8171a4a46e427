namespace TypedEvents.Generators;

/// <summary>Which .NET type holds a collection.</summary>
internal enum CollectionKind
{
    None,
    Array,
    List,
    ImmutableArray,

    /// <summary><c>IReadOnlyList&lt;T&gt;</c>; decoded into an array.</summary>
    ReadOnlyList,

    /// <summary><c>IReadOnlyCollection&lt;T&gt;</c>; decoded into an array.</summary>
    ReadOnlyCollection,
    HashSet,

    /// <summary><c>IReadOnlySet&lt;T&gt;</c>; decoded into a hash set.</summary>
    ReadOnlySet,
    Dictionary,

    /// <summary><c>IReadOnlyDictionary&lt;TKey, TValue&gt;</c>; decoded into a dictionary.</summary>
    ReadOnlyDictionary,
}
