using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedEvents.Analyzers;

/// <summary>TES0002: the arguments of a handler or caster are not null, unless it allows a service to be missing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class HandlerArgumentSuppressor() : HandlerSuppressor(Suppressions.HandlerArgument)
{
    /// <inheritdoc/>
    protected override bool IsUnfounded(SyntaxNode node, SemanticModel model, SuppressionAnalysisContext context) =>
        model.GetSymbolInfo(node, context.CancellationToken).Symbol
            is IParameterSymbol { HasExplicitDefaultValue: false, NullableAnnotation: not NullableAnnotation.Annotated, ContainingSymbol: IMethodSymbol method }
        && IsCalledByGeneratedCode(method);
}
