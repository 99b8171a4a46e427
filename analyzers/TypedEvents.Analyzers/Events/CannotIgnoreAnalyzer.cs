using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE0013: an ignored member without which nothing can be constructed.</summary>
internal sealed class CannotIgnoreAnalyzer() : ContractAnalyzer(ShapeProblemKind.CannotIgnore, Rules.Shape.CannotIgnore)
{
    /// <inheritdoc/>
    protected override object[] Arguments(ContractProblem problem) =>
        [problem.Type.Name, problem.Problem.Member, problem.Property is { IsRequired: true } ? "remove 'required' or the attribute" : "give the parameter a default or remove the attribute"];
}
