using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE0007: a contract that other code of the project cannot name.</summary>
internal sealed class InaccessibleAnalyzer() : ContractAnalyzer(ShapeProblemKind.Inaccessible, Rules.Shape.Inaccessible)
{
    /// <inheritdoc/>
    protected override object[]? Arguments(ContractProblem problem) => DeclarationText.Find(problem.NamedType, problem.CancellationToken) is { } declaration
        ? [problem.Problem.Detail, DeclarationText.Internal(declaration)]
        : null;

    /// <inheritdoc/>
    protected override IEnumerable<Location> Elsewhere(ContractProblem problem) => problem.NamedTypeHere();
}
