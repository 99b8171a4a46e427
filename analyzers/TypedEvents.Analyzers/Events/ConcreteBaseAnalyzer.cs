using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE0006: a contract that inherits from something that could be sent itself.</summary>
internal sealed class ConcreteBaseAnalyzer() : ContractAnalyzer(ShapeProblemKind.ConcreteBase, Rules.Shape.ConcreteBase)
{
    /// <inheritdoc/>
    protected override object[] Arguments(ContractProblem problem) =>
    [
        problem.Type.Name,
        problem.Problem.Detail,
        DeclarationText.Find(problem.NamedType, problem.CancellationToken) is { } ancestor ? DeclarationText.Abstract(ancestor) : "abstract record " + problem.Problem.Detail,
    ];

    /// <inheritdoc/>
    protected override IEnumerable<Location> Elsewhere(ContractProblem problem) => problem.NamedTypeHere();
}
