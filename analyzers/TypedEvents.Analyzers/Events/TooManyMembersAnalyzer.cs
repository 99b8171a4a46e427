using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE0014: more members than generated readers keep track of.</summary>
internal sealed class TooManyMembersAnalyzer() : ContractAnalyzer(ShapeProblemKind.TooManyMembers, Rules.Shape.TooManyMembers)
{
    /// <inheritdoc/>
    protected override object[] Arguments(ContractProblem problem) => [problem.Type.Name, problem.Problem.Detail];
}
