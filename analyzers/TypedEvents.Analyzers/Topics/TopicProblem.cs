namespace TypedEvents.Analyzers;

/// <summary>What is wrong with a topic or pattern.</summary>
/// <param name="Advice">What to do, for the message.</param>
/// <param name="Replacement">The text to write instead; null when only the user knows.</param>
internal sealed record TopicProblem(string Advice, string? Replacement)
{
    /// <summary>True when it is right if others own it.</summary>
    public bool MayBeExternal { get; init; }
}
