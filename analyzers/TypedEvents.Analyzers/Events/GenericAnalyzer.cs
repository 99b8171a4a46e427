using System.Linq;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE0004: a contract that is generic or inside a generic type.</summary>
internal sealed class GenericAnalyzer() : ContractAnalyzer(ShapeProblemKind.Generic, Rules.Shape.Generic)
{
    /// <inheritdoc/>
    protected override object[] Arguments(ContractProblem problem) =>
        [problem.Problem.Detail, string.Join(", ", problem.NamedType is { } type ? type.TypeParameters.Select(parameter => parameter.Name) : [])];
}
