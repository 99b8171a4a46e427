using System.Collections.Generic;
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

    /// <inheritdoc/>
    protected override IEnumerable<Location> Elsewhere(ContractProblem problem)
    {
        // Without the attribute nothing implements the IRpc<TReply> of a request.
        if (problem.Type.FindAttribute(KnownNames.TchuRpc) is null)
        {
            yield return problem.Attribute.GetLocation();
        }
    }
}
