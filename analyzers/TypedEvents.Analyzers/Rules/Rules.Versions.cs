using Microsoft.CodeAnalysis;

namespace TypedEvents.Analyzers;

internal static partial class Rules
{
    /// <summary>Rules about what leads from one version of an event to another.</summary>
    internal static class Versions
    {
        private const string Category = "TypedEvents.Schema";

        public static readonly DiagnosticDescriptor CasterShape = new(
            RuleIds.CasterShape,
            "Upcaster or downcaster cannot be called",
            "'{0}' cannot be called: {1}",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.CasterShape + ".md");

        public static readonly DiagnosticDescriptor CasterTopics = new(
            RuleIds.CasterTopics,
            "Upcaster or downcaster changes the topic",
            "'{0}' takes an event of topic '{1}' and returns one of topic '{2}', but it may only change the version: write '[TchuEvent(\"{2}\"{3})]' on '{4}', and name what was renamed in '[FormerTopics(\"{1}\")]'",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.CasterTopics + ".md");

        public static readonly DiagnosticDescriptor CasterDirection = new(
            RuleIds.CasterDirection,
            "Upcaster or downcaster goes the wrong way",
            "'{0}' takes version {1} of '{2}' and returns version {3}, but {4} version: {5}",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.CasterDirection + ".md");

        public static readonly DiagnosticDescriptor SecondCaster = new(
            RuleIds.SecondCaster,
            "Version has two upcasters or downcasters",
            "'{0}' is a second way {1} version {2} of '{3}', beside '{4}': remove one of them",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.SecondCaster + ".md",
            customTags: WellKnownDiagnosticTags.CompilationEnd);

        public static readonly DiagnosticDescriptor VersionGap = new(
            RuleIds.VersionGap,
            "Upcaster leaves out a version",
            "'{0}' takes '{1}' from version {2} to {3}, and version {4} in between is not declared, so that its messages cannot be read: declare '[TchuEvent(\"{1}\", Version = {4})]' with an '[Upcaster]'",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.VersionGap + ".md",
            customTags: WellKnownDiagnosticTags.CompilationEnd);

        public static readonly DiagnosticDescriptor VersionDeadEnd = new(
            RuleIds.VersionDeadEnd,
            "Older version is not upcast to the newest",
            "'{0}' is version {1} of '{2}', and no upcaster leads on from it to version {3}: write '[Upcaster] internal static {4} From({0} old)'",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.VersionDeadEnd + ".md",
            customTags: WellKnownDiagnosticTags.CompilationEnd);

        public static readonly DiagnosticDescriptor FormerTopicShape = new(
            RuleIds.FormerTopicShape,
            "Former topic cannot be consumed",
            "'{0}' cannot be a former topic of '{1}': {2}",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.FormerTopicShape + ".md");

        public static readonly DiagnosticDescriptor FormerTopicTaken = new(
            RuleIds.FormerTopicTaken,
            "Former topic belongs to another event",
            "'{0}' cannot be a former topic of '{1}', because '{2}' has it: take it out of '[FormerTopics]', or give '{2}' another topic",
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: RuleIds.Pages + RuleIds.FormerTopicTaken + ".md",
            customTags: WellKnownDiagnosticTags.CompilationEnd);
    }
}
