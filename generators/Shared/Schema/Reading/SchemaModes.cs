namespace TypedEvents.Schema;

/// <summary>The modes of contract attributes.</summary>
internal static class SchemaModes
{
    /// <summary>The mode of a value of <c>SchemaCompatibility</c>; null for that of the project.</summary>
    public static Compatibility? Parse(int value) => value switch
    {
        1 => Compatibility.None,
        2 => new Compatibility(true, false, false),
        3 => new Compatibility(true, false, true),
        4 => new Compatibility(false, true, false),
        5 => new Compatibility(false, true, true),
        6 => new Compatibility(true, true, false),
        7 => new Compatibility(true, true, true),
        _ => null,
    };
}
