using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE0001: a contract that is not partial.</summary>
internal sealed class NotPartialAnalyzer() : ContractAnalyzer(ShapeProblemKind.NotPartial, Rules.Shape.NotPartial)
{
    /// <inheritdoc/>
    protected override object[] Arguments(ContractProblem problem) => [problem.Type.Name, DeclarationText.Partial(problem.Declaration)];
}
