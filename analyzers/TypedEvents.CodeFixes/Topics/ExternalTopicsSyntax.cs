using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using TypedEvents.Generators;

namespace TypedEvents.CodeFixes;

/// <summary>Writes <c>[assembly: ExternalTopics]</c>.</summary>
internal static class ExternalTopicsSyntax
{
    /// <summary>The file with more topics.</summary>
    /// <param name="root">The file.</param>
    /// <param name="present">An attribute in it that may have them; null for none.</param>
    /// <param name="topics">Topics and patterns.</param>
    public static CompilationUnitSyntax Add(CompilationUnitSyntax root, AttributeSyntax? present, IEnumerable<string> topics) =>
        present is not null && IsList(present)
            ? root.ReplaceNode(present, present.AddArgumentListArguments([.. topics.Select(topic => Argument(topic).WithLeadingTrivia(SyntaxFactory.Space))]))
            : Insert(root, topics);

    /// <summary>False where the topics are one array, or named, so that none can be appended.</summary>
    public static bool IsList(AttributeSyntax attribute) => attribute.ArgumentList is { Arguments: { Count: > 0 } arguments }
        && arguments.All(argument => argument is { NameColon: null, NameEquals: null, Expression: LiteralExpressionSyntax or NameSyntax or MemberAccessExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax })
        && !arguments.Any(argument => argument.Expression.IsKind(SyntaxKind.NullLiteralExpression));

    private static AttributeArgumentSyntax Argument(string topic) =>
        SyntaxFactory.AttributeArgument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(topic)));

    private static CompilationUnitSyntax Insert(CompilationUnitSyntax root, IEnumerable<string> topics)
    {
        SyntaxTrivia newLine = root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } first ? first : SyntaxFactory.LineFeed;
        AttributeSyntax attribute = SyntaxFactory.Attribute(
            SyntaxFactory.ParseName(KnownNames.ExternalTopics).WithAdditionalAnnotations(Simplifier.Annotation),
            SyntaxFactory.AttributeArgumentList(SyntaxFactory.SeparatedList(
                topics.Select((topic, index) => index == 0 ? Argument(topic) : Argument(topic).WithLeadingTrivia(SyntaxFactory.Space)))));
        SyntaxToken target = SyntaxFactory.Token(SyntaxKind.AssemblyKeyword);
        AttributeListSyntax list = SyntaxFactory.AttributeList(
                SyntaxFactory.AttributeTargetSpecifier(target, SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space)),
                SyntaxFactory.SingletonSeparatedList(attribute))
            .WithTrailingTrivia(newLine);
        if (root.AttributeLists.Count > 0)
        {
            return root.AddAttributeLists(list);
        }

        if (root.Usings.Count + root.Externs.Count > 0)
        {
            return root.AddAttributeLists(list.WithLeadingTrivia(newLine));
        }

        SyntaxToken next = root.GetFirstToken(includeZeroWidth: true);
        SyntaxTrivia[] trivia = [.. next.LeadingTrivia];
        int head = FileHead.Length(trivia);
        return root
            .ReplaceToken(next, next.WithLeadingTrivia(new[] { newLine }.Concat(trivia.Skip(head))))
            .AddAttributeLists(list.WithLeadingTrivia(trivia.Take(head)));
    }
}
