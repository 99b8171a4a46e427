namespace TypedEvents.Generators;

/// <summary>One validation attribute.</summary>
/// <param name="Kind">How it is compiled.</param>
/// <param name="Arguments">Its arguments as expressions, in an order that the kind decides.</param>
internal sealed record ValidationRule(ValidationRuleKind Kind, EquatableArray<string> Arguments)
{
    /// <summary>The message's format as the attribute sets it; null when it does not.</summary>
    public string? Message { get; init; }

    /// <summary>The resource property that holds the message's format, as an expression; null without one.</summary>
    public string? MessageResource { get; init; }
}
