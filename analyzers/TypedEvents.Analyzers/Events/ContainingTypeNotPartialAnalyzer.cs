using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE0002: a type around a contract that is not partial.</summary>
internal sealed class ContainingTypeNotPartialAnalyzer() : ContractAnalyzer(ShapeProblemKind.ContainingTypeNotPartial, Rules.Shape.ContainingTypeNotPartial)
{
    /// <inheritdoc/>
    protected override object[]? Arguments(ContractProblem problem) => DeclarationText.Find(problem.NamedType, problem.CancellationToken) is { } outer
        ? [problem.Problem.Detail, problem.Type.Name, DeclarationText.Partial(outer)]
        : null;
}
