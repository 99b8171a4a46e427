using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedEvents.Analyzers;

/// <summary>Runs rules as one analyzer, because compilers and editors pay for each analyzer on every edit, and little for each action.</summary>
/// <remarks>Editors decide for an analyzer as a whole whether it waits for the end of a compilation. So the rules that report while typing are one group
/// (<see cref="TypingRules"/>) and those that report on build only another (<see cref="BuildRules"/>).</remarks>
internal abstract class RuleGroup(ImmutableArray<RuleAnalyzer> rules) : DiagnosticAnalyzer
{
    /// <summary>What runs here.</summary>
    public ImmutableArray<RuleAnalyzer> Rules { get; } = rules;

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. rules.Select(analyzer => analyzer.Rule)];

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        foreach (RuleAnalyzer analyzer in Rules)
        {
            analyzer.Register(context);
        }
    }
}
