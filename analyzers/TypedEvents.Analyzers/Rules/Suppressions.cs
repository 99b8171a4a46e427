using Microsoft.CodeAnalysis;

namespace TypedEvents.Analyzers;

/// <summary>What other analyzers say wrongly because of our pattern. Ids are never used again; each has a page beside those of the rules.</summary>
internal static class Suppressions
{
    public static readonly SuppressionDescriptor MessageParameter = new(
        "TES0001", "IDE0060", "The first parameter says what a handler handles or a caster converts, so it stays although it is not read");

    public static readonly SuppressionDescriptor HandlerArgument = new(
        "TES0002", "CA1062", "Only generated code calls a handler or caster, and it passes no null");

    public static readonly SuppressionDescriptor EventHandlerName = new(
        "TES0003", "CA1711", "The class handles events; it is not mistaken for a delegate");
}
