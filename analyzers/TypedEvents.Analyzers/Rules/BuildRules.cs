using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedEvents.Analyzers;

/// <summary>The rules that report on build only, in the order of their ids: their descriptors have the tag <see cref="WellKnownDiagnosticTags.CompilationEnd"/>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class BuildRules() : RuleGroup(
    [
        new GoneAnalyzer(),
        new UnknownCompatibilityAnalyzer(),
        new NotTransitiveAnalyzer(),
        new UnansweredVersionAnalyzer(),
        new SecondCasterAnalyzer(),
        new VersionGapAnalyzer(),
        new VersionDeadEndAnalyzer(),
        new FormerTopicTakenAnalyzer(),
        new DuplicateHandlerAnalyzer(),
        new SeveralRespondersAnalyzer(),
        new UnansweredAnalyzer(),
        new GeneratorMissingAnalyzer(),
        new GeneratorIncompatibleAnalyzer(),
    ]);
