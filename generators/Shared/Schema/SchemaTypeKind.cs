namespace TypedEvents.Schema;

/// <summary>What a type is on the wire.</summary>
internal enum SchemaTypeKind
{
    /// <summary>A number, text, time, identifier, bytes or free content.</summary>
    Scalar,

    /// <summary>One of some numbers, or of some names when its underlying type is <c>str</c>.</summary>
    Enum,

    /// <summary>A combination of some numbers.</summary>
    Flags,
    List,
    Set,
    Map,

    /// <summary>A record as a map, by names.</summary>
    Record,

    /// <summary>A record as an array, by positions.</summary>
    ArrayRecord,

    /// <summary>A record that is described at another path of the event.</summary>
    Reference,
}
