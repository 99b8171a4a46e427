using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE0008: a contract with more than one contract attribute.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SeveralAttributesAnalyzer() : ContractAnalyzer(ShapeProblemKind.SeveralAttributes, Rules.Shape.SeveralAttributes)
{
    /// <inheritdoc/>
    protected override object[] Arguments(ContractProblem problem) =>
        [problem.Type.Name, string.Join(" and ", ContractAttributes.Of(problem.Type).Select(attribute => $"'[{attribute.AttributeClass!.Name.Replace("Attribute", "")}]'"))];
}
