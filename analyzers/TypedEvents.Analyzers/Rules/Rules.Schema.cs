using Microsoft.CodeAnalysis;

namespace TypedEvents.Analyzers;

internal static partial class Rules
{
    /// <summary>Rules about the schema lock.</summary>
    internal static class Schema
    {
        private const string Category = "TypedEvents.Schema";

        public static readonly DiagnosticDescriptor Unrecorded = new(
            RuleIds.Unrecorded,
            "Contract is not as the schema lock has it",
            "'{0}' version {1} {2}: record it in events.lock.txt",
            Category,
            DiagnosticSeverity.Info,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.Unrecorded + ".md");

        public static readonly DiagnosticDescriptor Breaking = new(
            RuleIds.Breaking,
            "Locked version of a contract is broken",
            "'{0}' version {1} is locked, but {2}: {3}. Instead, {4}.",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.Breaking + ".md");

        public static readonly DiagnosticDescriptor OneWay = new(
            RuleIds.OneWay,
            "Change of a locked version is compatible in one direction only",
            "'{0}' version {1} is locked, and {2}: {3}. Update those first and record it in events.lock.txt, or declare version {4}.",
            Category,
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.OneWay + ".md");

        public static readonly DiagnosticDescriptor UnreadableLock = new(
            RuleIds.UnreadableLock,
            "Schema lock cannot be read",
            "events.lock.txt cannot be read, so that no schema is checked: {0}",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.UnreadableLock + ".md");

        public static readonly DiagnosticDescriptor Gone = new(
            RuleIds.Gone,
            "Locked version is not declared any more",
            "'{0}' version {1} is locked and no code declares it, so that its stored, delayed and dead messages cannot be read: restore it, or write '{2}' in events.lock.txt",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.Gone + ".md",
            customTags: WellKnownDiagnosticTags.CompilationEnd);

        public static readonly DiagnosticDescriptor UnknownCompatibility = new(
            RuleIds.UnknownCompatibility,
            "Compatibility mode of the project is unknown",
            "'{0}' is no value of the property TypedEventsCompatibility, and 'backward' is used: write one of {1}",
            Category,
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.UnknownCompatibility + ".md",
            customTags: WellKnownDiagnosticTags.CompilationEnd);

        public static readonly DiagnosticDescriptor NotTransitive = new(
            RuleIds.NotTransitive,
            "Newest version is not connected with every earlier one",
            "'{0}' version {1} must be compatible with every earlier version ({2}), and no {3} from version {4} to version {5}: write them, or mark the earlier version as removed in events.lock.txt",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.NotTransitive + ".md",
            customTags: WellKnownDiagnosticTags.CompilationEnd);

        public static readonly DiagnosticDescriptor UnansweredVersion = new(
            RuleIds.UnansweredVersion,
            "Earlier version of a request is not answered",
            "'{0}' version {1} must be compatible with every earlier version ({2}), and nothing here answers version {3}: write its responder, or remove its record",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.UnansweredVersion + ".md",
            customTags: WellKnownDiagnosticTags.CompilationEnd);
    }
}
