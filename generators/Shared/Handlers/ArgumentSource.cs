namespace TypedEvents.Generators;

/// <summary>Where the value of a parameter comes from.</summary>
internal enum ArgumentSource
{
    Message,
    Context,
    CancellationToken,

    /// <summary>The services of the message; an error when missing.</summary>
    Service,

    /// <summary>The services of the message; null when missing.</summary>
    OptionalService,

    /// <summary>The declared default value.</summary>
    Default,
}
