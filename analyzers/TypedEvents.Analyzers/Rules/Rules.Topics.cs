using Microsoft.CodeAnalysis;

namespace TypedEvents.Analyzers;

internal static partial class Rules
{
    /// <summary>Rules about topics.</summary>
    internal static class Topics
    {
        private const string Category = "TypedEvents.Topics";

        public static readonly DiagnosticDescriptor InvalidTopic = new(
            RuleIds.InvalidTopic,
            "Topic is malformed",
            "'{0}' is not a topic, which is words of letters, digits, '_' and '-', joined by dots, at most 255 bytes: write '{1}'",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.InvalidTopic + ".md");
    }
}
