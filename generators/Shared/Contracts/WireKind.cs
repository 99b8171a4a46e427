namespace TypedEvents.Generators;

/// <summary>How a value travels. The names up to <see cref="JsonElement"/> are those of the codec's primitives.</summary>
internal enum WireKind
{
    Boolean,
    Byte,
    SByte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Char,
    Single,
    Double,
    Decimal,
    String,
    Guid,
    DateTime,
    DateTimeOffset,
    DateOnly,
    TimeOnly,
    TimeSpan,
    Uri,

    /// <summary><c>byte[]</c>.</summary>
    Binary,

    /// <summary><c>ReadOnlyMemory&lt;byte&gt;</c>.</summary>
    Memory,

    JsonElement,

    /// <summary>An enum, by number or by name.</summary>
    Enum,

    /// <summary>A nested record with its own codec.</summary>
    Record,

    /// <summary>A list or set of values.</summary>
    Collection,

    /// <summary>A dictionary.</summary>
    Dictionary,
}
