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

        public static readonly DiagnosticDescriptor MissingSubscribe = new(
            RuleIds.MissingSubscribe,
            "Public method takes a message but is not subscribed",
            "'{0}' takes '{1}', but is not subscribed: write '[Subscribe]' above it",
            Category,
            DiagnosticSeverity.Info,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.MissingSubscribe + ".md");

        public static readonly DiagnosticDescriptor AsyncVoidHandler = new(
            RuleIds.AsyncVoidHandler,
            "Handler is async void",
            "'{0}' cannot be awaited, so its event would be settled before it has run and its exception would end the process: return '{1}'",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.AsyncVoidHandler + ".md");

        public static readonly DiagnosticDescriptor TokenNotPassed = new(
            RuleIds.TokenNotPassed,
            "Handler does not pass its cancellation token on",
            "'{0}' is not given the handler's cancellation token and runs on after the time-out: write '{1}'",
            Category,
            DiagnosticSeverity.Info,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.TokenNotPassed + ".md");

        public static readonly DiagnosticDescriptor BlockingWait = new(
            RuleIds.BlockingWait,
            "Handler blocks on a task",
            "'{0}' blocks a thread of the bus until the task ends: write '{1}'",
            Category,
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.BlockingWait + ".md");

        public static readonly DiagnosticDescriptor NotAwaited = new(
            RuleIds.NotAwaited,
            "Publish or call is not awaited",
            "'{0}' is not awaited, so whether it succeeded is never known: write '{1}'",
            Category,
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.NotAwaited + ".md");

        public static readonly DiagnosticDescriptor DuplicateHandler = new(
            RuleIds.DuplicateHandler,
            "Two handlers have the same id",
            "'{0}' has the handler id '{1}', as '{2}' has: write '[Subscribe(Name = \"...\")]' with a name of its own on one of them",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.DuplicateHandler + ".md",
            customTags: WellKnownDiagnosticTags.CompilationEnd);

        public static readonly DiagnosticDescriptor ContextKept = new(
            RuleIds.ContextKept,
            "Event context outlives its handler",
            "'{0}' is valid only while '{1}' runs: keep what you need of it, for example '{0}.EventId'",
            Category,
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.ContextKept + ".md");
    }
}
