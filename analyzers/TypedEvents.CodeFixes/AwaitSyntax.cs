using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace TypedEvents.CodeFixes;

/// <summary>Awaits expressions and makes methods async.</summary>
internal static class AwaitSyntax
{
    /// <summary>Awaits an expression, in parentheses where its surroundings need them.</summary>
    public static ExpressionSyntax Await(ExpressionSyntax task, SyntaxNode replaced)
    {
        SyntaxToken word = SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return SyntaxFactory.ParenthesizedExpression(SyntaxFactory.AwaitExpression(word, task.WithoutTrivia()))
            .WithTriviaFrom(replaced)
            .WithAdditionalAnnotations(Simplifier.Annotation);
    }

    /// <summary>Makes a method async and sets what it returns.</summary>
    public static MethodDeclarationSyntax MakeAsync(MethodDeclarationSyntax method, string returnType)
    {
        SyntaxToken word = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        bool isFirst = method.Modifiers.Count == 0;
        TypeSyntax type = Type(returnType, method.ReturnType);
        return method
            .WithReturnType(isFirst ? type.WithLeadingTrivia() : type)
            .WithModifiers(method.Modifiers.Add(isFirst ? word.WithLeadingTrivia(method.ReturnType.GetLeadingTrivia()) : word));
    }

    /// <summary>A type given as code that needs no using, shortened where it can be.</summary>
    public static TypeSyntax Type(string text, TypeSyntax replaced) =>
        SyntaxFactory.ParseTypeName(text).WithTriviaFrom(replaced).WithAdditionalAnnotations(Simplifier.Annotation);
}
