namespace TypedEvents.Generators;

/// <summary>Which way a method takes an event.</summary>
internal enum CasterKind
{
    /// <summary>From an older version to a newer one.</summary>
    Upcaster,

    /// <summary>From a newer version to an older one.</summary>
    Downcaster,
}
