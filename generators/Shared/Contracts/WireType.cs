namespace TypedEvents.Generators;

/// <summary>A member's type as the wire and the emitter see it.</summary>
/// <param name="Kind">How it travels.</param>
/// <param name="TypeName">Name of the type in emitted code, without <c>?</c> at its end.</param>
internal sealed record WireType(WireKind Kind, string TypeName)
{
    /// <summary>True when the value may be null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>True for structs, so that a nullable one is <c>Nullable&lt;T&gt;</c>.</summary>
    public bool IsValueType { get; init; }

    public CollectionKind Collection { get; init; }

    /// <summary>Type of the items or of a dictionary's values; otherwise null.</summary>
    public WireType? Element { get; init; }

    /// <summary>Type of a dictionary's keys; otherwise null.</summary>
    public WireType? Key { get; init; }

    public EnumModel? Enum { get; init; }

    /// <summary>Name of a nested record in <see cref="ParsedContract.Records"/>; otherwise empty.</summary>
    public string RecordName { get; init; } = "";

    /// <summary>Name of the type in emitted code, with <c>?</c> when it may be null.</summary>
    public string NullableName => IsNullable ? TypeName + "?" : TypeName;
}
