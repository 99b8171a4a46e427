using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedEvents.Analyzers;

/// <summary>How messages name handlers and what they do.</summary>
internal static class HandlerText
{
    private const int MaxLength = 60;

    /// <summary>Type and method.</summary>
    public static string Of(IMethodSymbol method) => $"{method.ContainingType.Name}.{method.Name}";

    /// <summary>An expression on one line, without the arguments of its calls.</summary>
    public static string Of(SyntaxNode expression) => expression switch
    {
        InvocationExpressionSyntax call => Of(call.Expression) + (call.ArgumentList.Arguments.Count == 0 ? "()" : "(...)"),
        MemberAccessExpressionSyntax access => $"{Of(access.Expression)}.{access.Name}",
        MemberBindingExpressionSyntax binding => $".{binding.Name}",
        _ when expression.ToString() is { Length: <= MaxLength } text && text.IndexOf('\n') < 0 => text,
        _ => "...",
    };
}
