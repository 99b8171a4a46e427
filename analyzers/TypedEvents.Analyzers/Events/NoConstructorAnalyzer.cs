using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE0012: a contract that cannot be constructed from its members.</summary>
internal sealed class NoConstructorAnalyzer() : ContractAnalyzer(ShapeProblemKind.NoConstructor, Rules.Shape.NoConstructor)
{
    /// <inheritdoc/>
    protected override object[] Arguments(ContractProblem problem) =>
    [
        problem.Type.Name,
        problem.Problem.Detail.Length == 0
            ? "make one public or internal"
            : $"declare a public property of the name and type of parameter '{problem.Problem.Detail}'",
    ];
}
