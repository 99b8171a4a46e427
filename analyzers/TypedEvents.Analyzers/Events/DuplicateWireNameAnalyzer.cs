using System.Collections.Immutable;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE0011: two members with one name on the wire.</summary>
internal sealed class DuplicateWireNameAnalyzer() : ContractAnalyzer(ShapeProblemKind.DuplicateWireName, Rules.Shape.DuplicateWireName)
{
    /// <inheritdoc/>
    protected override object[] Arguments(ContractProblem problem) => [problem.Type.Name, problem.Problem.Member, problem.Problem.Detail, problem.Problem.Detail + "_2"];

    /// <inheritdoc/>
    protected override ImmutableDictionary<string, string?> Properties(object[] arguments) =>
        base.Properties(arguments).Add(FixProperties.WireName, (string)arguments[3]);
}
