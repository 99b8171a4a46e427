namespace TypedEvents.Cli.Check;

/// <summary>How much a difference matters.</summary>
internal enum FindingLevel
{
    /// <summary>Everybody can read everybody.</summary>
    Note,

    /// <summary>Somebody cannot read somebody, which the mode allows.</summary>
    Warning,

    /// <summary>The mode does not allow it.</summary>
    Error,
}
