using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE0010: a member of a type that has no form on the wire.</summary>
internal sealed class UnsupportedMemberAnalyzer() : ContractAnalyzer(ShapeProblemKind.UnsupportedMember, Rules.Shape.UnsupportedMember)
{
    /// <inheritdoc/>
    protected override object[]? Arguments(ContractProblem problem) =>
        problem.Property is { } property && SupportedTypes.Advise(problem.Type, property.Type, problem.CancellationToken) is { } advice
            ? [problem.Type.Name, property.Name, problem.Problem.Detail, advice]
            : null;
}
