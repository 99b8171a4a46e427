using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>The topics of a <c>[FormerTopics]</c> with the places where they are written.</summary>
internal static class FormerTopicSyntax
{
    public static IEnumerable<(string Topic, Location Location)> Find(AttributeData attribute, CancellationToken cancellationToken)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax syntax)
        {
            yield break;
        }

        string[] topics = [.. FormerTopicsParser.Texts(attribute)];
        SyntaxNode[] written = [.. Written(syntax)];
        for (int i = 0; i < topics.Length; i++)
        {
            yield return (topics[i], (written.Length == topics.Length ? written[i] : syntax).GetLocation());
        }
    }

    private static IEnumerable<SyntaxNode> Written(AttributeSyntax attribute) => attribute.ArgumentList?.Arguments switch
    {
        null => [],
        [{ Expression: ArrayCreationExpressionSyntax { Initializer.Expressions: var topics } }] => topics,
        [{ Expression: ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: var topics } }] => topics,
        [{ Expression: CollectionExpressionSyntax { Elements: var topics } }] => topics,
        var topics => topics,
    };
}
