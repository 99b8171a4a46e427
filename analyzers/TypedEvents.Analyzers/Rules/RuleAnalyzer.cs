using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedEvents.Analyzers;

/// <summary>Finds what one rule reports. It runs in a <see cref="RuleGroup"/> together with others.</summary>
internal abstract class RuleAnalyzer(DiagnosticDescriptor rule)
{
    /// <summary>The rule.</summary>
    public DiagnosticDescriptor Rule { get; } = rule;

    /// <summary>Registers the rule's actions. One that throws stops no other action, but throwing here stops the rules that come after it.</summary>
    public abstract void Register(AnalysisContext context);
}
