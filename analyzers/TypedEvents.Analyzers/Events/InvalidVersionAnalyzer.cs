using System.Linq;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE0009: a version below 1.</summary>
internal sealed class InvalidVersionAnalyzer() : ContractAnalyzer(ShapeProblemKind.InvalidVersion, Rules.Shape.InvalidVersion)
{
    /// <inheritdoc/>
    protected override object[] Arguments(ContractProblem problem) => [problem.Type.Name, problem.Problem.Detail];

    /// <inheritdoc/>
    protected override Location Locate(ContractProblem problem) =>
        problem.Attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "Version")?.GetLocation()
        ?? base.Locate(problem);
}
