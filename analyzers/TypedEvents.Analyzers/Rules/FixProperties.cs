namespace TypedEvents.Analyzers;

/// <summary>Keys of what a diagnostic hands to its fix.</summary>
internal static class FixProperties
{
    /// <summary>The topic to write.</summary>
    public const string Topic = nameof(Topic);

    /// <summary>The topic or pattern that others may own.</summary>
    public const string ExternalTopic = nameof(ExternalTopic);

    /// <summary>Full metadata name of the contract whose lock lines are to be written.</summary>
    public const string Contract = nameof(Contract);

    /// <summary>Full metadata name of the version that comes after it.</summary>
    public const string NextVersion = nameof(NextVersion);

    /// <summary>First line of the locked version that is to be marked as removed.</summary>
    public const string Locked = nameof(Locked);

    /// <summary>Set when nothing else of the version breaks, so that it may be recorded.</summary>
    public const string MayRecord = nameof(MayRecord);

    /// <summary>Set when the change may be undone by writing the lock anew, for a version that was never released.</summary>
    public const string MayRewrite = nameof(MayRewrite);

    /// <summary>Name of a member on the wire: of the one that is gone or has another type, or the one to write.</summary>
    public const string WireName = nameof(WireName);

    /// <summary>What each line of the locked version begins with.</summary>
    public const string LockedVersion = nameof(LockedVersion);

    /// <summary>Path in the lock of the member that has another type or validation now.</summary>
    public const string LockedMember = nameof(LockedMember);

    /// <summary>Set when that member still has the type of the lock.</summary>
    public const string IsSameType = nameof(IsSameType);

    /// <summary>Path in the lock of the member that is gone from the record.</summary>
    public const string RemovedMember = nameof(RemovedMember);

    /// <summary>Set when the member was added and must not be missing.</summary>
    public const string IsNewAndRequired = nameof(IsNewAndRequired);

    /// <summary>The value that it may have when it is missing, as an expression.</summary>
    public const string Default = nameof(Default);

    /// <summary>The modifiers to write.</summary>
    public const string Modifiers = nameof(Modifiers);

    /// <summary>The attribute to write.</summary>
    public const string Attribute = nameof(Attribute);

    /// <summary>The version to write.</summary>
    public const string Version = nameof(Version);

    /// <summary>The type to return, as code that needs no using.</summary>
    public const string ReturnType = nameof(ReturnType);

    /// <summary>The argument to add.</summary>
    public const string Argument = nameof(Argument);
}
