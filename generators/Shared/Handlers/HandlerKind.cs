namespace TypedEvents.Generators;

/// <summary>What a handler handles.</summary>
internal enum HandlerKind
{
    /// <summary>One event.</summary>
    Event,

    /// <summary>Every event whose topic matches a pattern.</summary>
    Pattern,

    /// <summary>A request, which it answers.</summary>
    Responder,
}
