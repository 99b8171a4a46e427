using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE4004: a responder that returns something other than the reply of its request.</summary>
internal sealed class ResponderResultAnalyzer() : HandlerSignatureAnalyzer(Rules.Rpc.ResponderResult)
{
    /// <inheritdoc/>
    protected override void Analyze(SymbolAnalysisContext context, IMethodSymbol method, AttributeData subscribe)
    {
        if (!subscribe.ConstructorArguments.IsEmpty
            || method.Parameters.IsEmpty
            || method.ReturnType.TypeKind == TypeKind.Error
            || HandlerMessageParser.Parse(method.Parameters[0].Type, context.Compilation, out ITypeSymbol? reply) is null
            || reply is null
            || HandlerResults.Parse(method, reply) is not null)
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            Rules.Rpc.ResponderResult,
            method.Locations[0],
            ImmutableDictionary<string, string?>.Empty.Add(FixProperties.ReturnType, ReturnTypes.For(method, reply)),
            HandlerText.Of(method),
            SymbolScopes.Text(method.ReturnType),
            method.Parameters[0].Type.Name,
            SymbolScopes.Text(reply)));
    }
}
