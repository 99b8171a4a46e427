namespace TypedEvents.Schema;

/// <summary>What was done to a member.</summary>
internal enum SchemaChangeKind
{
    Added,

    /// <summary>The path is that of the member that is gone.</summary>
    Removed,

    /// <summary>The type, or whether it may be null.</summary>
    Retyped,

    /// <summary>Whether it may be missing, or what it is then.</summary>
    Default,
    Constraints,

    /// <summary>A name that an earlier shape of the version used for something else.</summary>
    Reused,

    /// <summary>Map or array.</summary>
    Layout,

    /// <summary>The mode that the contract sets.</summary>
    Mode,
}
