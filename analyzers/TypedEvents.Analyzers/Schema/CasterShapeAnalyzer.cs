using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE2020: an upcaster or downcaster of a shape that cannot be called.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CasterShapeAnalyzer() : CasterAnalyzer(Rules.Versions.CasterShape)
{
    /// <inheritdoc/>
    protected override object[]? Arguments(IMethodSymbol method, CasterKind kind, CasterProblem problem) => problem switch
    {
        CasterProblem.Shape => [Advise(method, kind)],
        CasterProblem.Foreign => [$"move it to the assembly '{Newer(method, kind).ContainingAssembly.Name}', which declares '{Newer(method, kind).Name}'"],
        _ => null,
    };

    private static string Advise(IMethodSymbol method, CasterKind kind)
    {
        ITypeSymbol to = method.ReturnType.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        if (method.Parameters.FirstOrDefault(parameter => CasterFacts.EventAttribute(parameter.Type) is not null) is { } from && CasterFacts.EventAttribute(to) is not null)
        {
            return $"write '[{kind}] internal static {SymbolScopes.Text(to)} {method.Name}({SymbolScopes.Text(from.Type)} {from.Name})', at least internal like the types around it, which cannot be generic";
        }

        return "it takes one record with '[TchuEvent]' and returns another one of the same topic, nothing else";
    }

    private static ITypeSymbol Newer(IMethodSymbol method, CasterKind kind) => kind == CasterKind.Upcaster ? method.ReturnType : method.Parameters[0].Type;
}
