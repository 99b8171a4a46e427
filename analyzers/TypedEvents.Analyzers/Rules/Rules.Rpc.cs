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

        public static readonly DiagnosticDescriptor ResponderResult = new(
            RuleIds.ResponderResult,
            "Responder does not return the reply",
            "'{0}' returns '{1}', but '{2}' is answered by '{3}': return '{3}', 'Task<{3}>' or 'ValueTask<{3}>'",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.ResponderResult + ".md");

        public static readonly DiagnosticDescriptor CallOfEvent = new(
            RuleIds.CallOfEvent,
            "Event is called",
            "'{0}' is an event, which nobody answers: write '{1}'",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.CallOfEvent + ".md");

        public static readonly DiagnosticDescriptor PublishOfRequest = new(
            RuleIds.PublishOfRequest,
            "Request is published",
            "'{0}' is a request, which one responder answers: write '{1}'",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.PublishOfRequest + ".md");

        public static readonly DiagnosticDescriptor SeveralResponders = new(
            RuleIds.SeveralResponders,
            "Two responders answer one request",
            "'{0}' answers '{1}' version {2}, as '{3}' does: remove one, because a request has one responder",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.SeveralResponders + ".md",
            customTags: WellKnownDiagnosticTags.CompilationEnd);

        public static readonly DiagnosticDescriptor Unanswered = new(
            RuleIds.Unanswered,
            "Request that nobody answers in a closed program",
            "'{0}' is answered by nobody, and the program is closed: write a method '[Subscribe] {1} On({0} request)' or remove '[assembly: TypedEventsClosed]'",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.Unanswered + ".md",
            customTags: WellKnownDiagnosticTags.CompilationEnd);
    }
}
