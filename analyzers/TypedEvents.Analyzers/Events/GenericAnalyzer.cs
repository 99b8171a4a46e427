using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE0004: a contract that is generic or inside a generic type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class GenericAnalyzer() : ContractAnalyzer(ShapeProblemKind.Generic, Rules.Shape.Generic)
{
    /// <inheritdoc/>
    protected override object[] Arguments(ContractProblem problem) =>
        [problem.Problem.Detail, string.Join(", ", problem.NamedType is { } type ? type.TypeParameters.Select(parameter => parameter.Name) : [])];
}
