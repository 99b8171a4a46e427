using Microsoft.CodeAnalysis;

namespace TypedEvents.Analyzers;

internal static partial class Rules
{
    /// <summary>Rules about requests and replies.</summary>
    internal static class Rpc
    {
        private const string Category = "TypedEvents.Rpc";

        public static readonly DiagnosticDescriptor NoReply = new(
            RuleIds.NoReply,
            "Request does not name its reply",
            "'{0}' must say what answers it, exactly once: write '{1}'",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.NoReply + ".md");

        public static readonly DiagnosticDescriptor UnsupportedReply = new(
            RuleIds.UnsupportedReply,
            "Reply has a type that cannot be sent",
            "'{0}' is answered by '{1}', which cannot be sent: {2}",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.UnsupportedReply + ".md");

        public static readonly DiagnosticDescriptor ClientShape = new(
            RuleIds.ClientShape,
            "RPC client cannot be implemented",
            "'{0}' cannot be implemented: {1}",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.ClientShape + ".md");
    }
}
