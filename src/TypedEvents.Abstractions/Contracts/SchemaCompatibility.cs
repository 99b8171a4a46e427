namespace TypedEvents;

/// <summary>Which programs must be able to read each other while a contract changes; checked at build time against <c>events.lock.txt</c>.</summary>
/// <remarks>The words are those of schema registries. A reply is judged the other way round than its request.</remarks>
public enum SchemaCompatibility
{
    /// <summary>That of the project: its MSBuild property <c>TypedEventsCompatibility</c>, by default <see cref="Backward"/>.</summary>
    Project,

    /// <summary>Nothing is checked.</summary>
    None,

    /// <summary>This build reads what the locked version wrote.</summary>
    Backward,

    /// <summary>As <see cref="Backward"/>, for all earlier versions.</summary>
    BackwardTransitive,

    /// <summary>Programs of the locked version read what this build writes.</summary>
    Forward,

    /// <summary>As <see cref="Forward"/>, for all earlier versions.</summary>
    ForwardTransitive,

    /// <summary>Both directions.</summary>
    Full,

    /// <summary>Both directions, for all earlier versions.</summary>
    FullTransitive,
}
