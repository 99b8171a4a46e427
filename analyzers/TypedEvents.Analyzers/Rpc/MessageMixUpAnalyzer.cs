using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>Explains the calls of the bus that the compiler refuses because an event is no request, or the other way round. It looks at syntax, because a call with
/// wrong type arguments is no operation.</summary>
internal abstract class MessageMixUpAnalyzer(DiagnosticDescriptor rule, string attribute) : RuleAnalyzer(rule)
{
    /// <inheritdoc/>
    public sealed override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.EventBus) is not null)
            {
                start.RegisterSyntaxNodeAction(Analyze, SyntaxKind.InvocationExpression);
            }
        });
    }

    /// <summary>What to call instead; null for a call that this rule is not about.</summary>
    protected abstract string? Instead(string method);

    /// <summary>The message inside what is given, when that may hold several.</summary>
    protected virtual ITypeSymbol? MessageOf(ITypeSymbol given) => given;

    private void Analyze(SyntaxNodeAnalysisContext context)
    {
        InvocationExpressionSyntax call = (InvocationExpressionSyntax)context.Node;
        if (call is { ArgumentList.Arguments: [var first, ..] }
            && NameOf(call.Expression) is { } name
            && Instead(name.Identifier.ValueText) is { } instead
            && IsOfBus(context.SemanticModel.GetSymbolInfo(call, context.CancellationToken))
            && context.SemanticModel.GetTypeInfo(first.Expression, context.CancellationToken).Type is { } given
            && MessageOf(given) is { } message
            && message.FindAttribute(attribute) is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, name.Identifier.GetLocation(), message.Name, instead + "(...)"));
        }
    }

    private static SimpleNameSyntax? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    private static bool IsOfBus(SymbolInfo info) => info.Symbol is IMethodSymbol method
        ? BusCalls.IsOfBus(method)
        : info.CandidateSymbols is [IMethodSymbol candidate, ..] && BusCalls.IsOfBus(candidate);
}
