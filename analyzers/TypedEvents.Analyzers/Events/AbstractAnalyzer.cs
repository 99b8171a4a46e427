using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE0005: a contract that is abstract.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class AbstractAnalyzer() : ContractAnalyzer(ShapeProblemKind.Abstract, Rules.Shape.Abstract)
{
    /// <inheritdoc/>
    protected override object[] Arguments(ContractProblem problem) => [problem.Type.Name, $"'[{problem.Attribute.Name}]'"];
}
