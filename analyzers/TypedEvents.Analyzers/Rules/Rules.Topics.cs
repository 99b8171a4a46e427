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

        public static readonly DiagnosticDescriptor InvalidPattern = new(
            RuleIds.InvalidPattern,
            "Pattern is malformed",
            "'{0}' is not a pattern, which is words of letters, digits, '_' and '-', or '*' or '#', joined by dots, at most 255 bytes: write '{1}'",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.InvalidPattern + ".md");

        public static readonly DiagnosticDescriptor UnknownTopic = new(
            RuleIds.UnknownTopic,
            "Topic is not declared",
            "Unknown topic '{0}': {1}",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.UnknownTopic + ".md");

        public static readonly DiagnosticDescriptor UnmatchedPattern = new(
            RuleIds.UnmatchedPattern,
            "Pattern matches no declared event",
            "No known event has a topic that matches '{0}': {1}",
            Category,
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.UnmatchedPattern + ".md");

        public static readonly DiagnosticDescriptor DuplicateTopic = new(
            RuleIds.DuplicateTopic,
            "Topic and version are declared twice",
            "'{0}' and '{1}' both declare '{2}' version {3}, {4}",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.DuplicateTopic + ".md");

        public static readonly DiagnosticDescriptor TopicVariant = new(
            RuleIds.TopicVariant,
            "Topic differs from another one by case or separators only",
            "'{0}' differs from '{1}', the topic of '{2}', by case or separators only: write '{1}', or other words",
            Category,
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.TopicVariant + ".md");
    }
}
