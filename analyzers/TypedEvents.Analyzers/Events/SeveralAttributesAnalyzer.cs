using System.Linq;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE0008: a contract with more than one contract attribute.</summary>
internal sealed class SeveralAttributesAnalyzer() : ContractAnalyzer(ShapeProblemKind.SeveralAttributes, Rules.Shape.SeveralAttributes)
{
    /// <inheritdoc/>
    protected override object[] Arguments(ContractProblem problem) =>
        [problem.Type.Name, string.Join(" and ", ContractAttributes.Of(problem.Type).Select(attribute => $"'[{attribute.AttributeClass!.Name.Replace("Attribute", "")}]'"))];
}
