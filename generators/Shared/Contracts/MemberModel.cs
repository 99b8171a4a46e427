namespace TypedEvents.Generators;

/// <summary>One member of a contract.</summary>
/// <param name="Name">Name of the property.</param>
/// <param name="Shape">What of it is visible on the wire.</param>
internal sealed record MemberModel(string Name, MemberShape Shape)
{
    /// <summary>Position of its constructor parameter; -1 when it is set by an initialiser.</summary>
    public int ParameterIndex { get; init; } = -1;

    /// <summary>Name of its constructor parameter; empty when it is set by an initialiser.</summary>
    public string ParameterName { get; init; } = "";

    /// <summary>True when the record's own initialiser sets it if it is missing on the wire.</summary>
    public bool HasInitializer { get; init; }

    /// <summary>True for a <c>required</c> property.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The constructor parameter's default as an expression; null when it is <c>default</c> or there is none.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>The same as the lock has it: escaped text.</summary>
    public string? DefaultText { get; init; }

    /// <summary>Name in validation messages.</summary>
    public string DisplayName { get; init; } = Name;

    public EquatableArray<ValidationRule> Rules { get; init; }

    public string WireName => Shape.WireName;

    public WireType Type => Shape.Type;
}
