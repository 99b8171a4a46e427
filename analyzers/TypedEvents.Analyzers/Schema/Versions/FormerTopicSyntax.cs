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
        bool isList = syntax.ArgumentList is { } list && list.Arguments.Count == topics.Length;
        for (int i = 0; i < topics.Length; i++)
        {
            yield return (topics[i], isList ? syntax.ArgumentList!.Arguments[i].GetLocation() : syntax.GetLocation());
        }
    }
}
