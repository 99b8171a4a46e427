using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE0015: a nested type with the name of generated code.</summary>
internal sealed class ReservedNameAnalyzer() : ContractAnalyzer(ShapeProblemKind.ReservedName, Rules.Shape.ReservedName)
{
    /// <inheritdoc/>
    protected override object[] Arguments(ContractProblem problem) => [problem.Type.Name, problem.Problem.Detail];
}
