namespace TypedEvents.Analyzers;

/// <summary>Keys of what a diagnostic hands to its fix.</summary>
internal static class FixProperties
{
    /// <summary>The topic to write.</summary>
    public const string Topic = nameof(Topic);
}
