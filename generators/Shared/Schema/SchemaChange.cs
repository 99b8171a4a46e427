namespace TypedEvents.Schema;

/// <summary>One difference between a locked version and the same version in code.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Path">The member, or the record that it was removed from, as <paramref name="Kind"/> says.</param>
/// <param name="Text">What was done, in words.</param>
internal sealed record SchemaChange(SchemaChangeKind Kind, string Path, string Text)
{
    /// <summary>True when this build cannot read what the locked version wrote.</summary>
    public bool BreaksBackward { get; init; }

    /// <summary>True when programs of the locked version cannot read what this build writes.</summary>
    public bool BreaksForward { get; init; }

    /// <summary>True for a change of a request's reply, which travels the other way; a record that is in both changes twice.</summary>
    public bool IsReply { get; init; }

    /// <summary>What the lock says about the member; null for one that is new.</summary>
    public SchemaMember? Locked { get; init; }

    /// <summary>True when a mode does not allow it. A reply travels against its request, so that its directions are exchanged.</summary>
    public bool Breaks(Compatibility mode)
    {
        (bool backward, bool forward) = IsReply ? (BreaksForward, BreaksBackward) : (BreaksBackward, BreaksForward);
        return (mode.Backward && backward) || (mode.Forward && forward);
    }
}
