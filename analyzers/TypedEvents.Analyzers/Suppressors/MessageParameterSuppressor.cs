using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedEvents.Analyzers;

/// <summary>TES0001: the first parameter of a handler or caster may be unused.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class MessageParameterSuppressor() : HandlerSuppressor(Suppressions.MessageParameter)
{
    /// <inheritdoc/>
    protected override bool IsUnfounded(SyntaxNode node, SemanticModel model, SuppressionAnalysisContext context) =>
        model.GetDeclaredSymbol(node, context.CancellationToken) is IParameterSymbol { Ordinal: 0, ContainingSymbol: IMethodSymbol method }
        && IsCalledByGeneratedCode(method);
}
