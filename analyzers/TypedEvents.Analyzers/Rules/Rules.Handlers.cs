using Microsoft.CodeAnalysis;

namespace TypedEvents.Analyzers;

internal static partial class Rules
{
    /// <summary>Rules about handlers and responders.</summary>
    internal static class Handlers
    {
        private const string Category = "TypedEvents.Handlers";

        public static readonly DiagnosticDescriptor HandlerShape = new(
            RuleIds.HandlerShape,
            "Handler cannot be called",
            "'{0}' cannot be called: {1}",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.HandlerShape + ".md");
    }
}
