using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>Finds the events and requests that a compilation declares, sound or not.</summary>
internal static class OwnTopics
{
    public static IEnumerable<DeclaredTopic> Find(Compilation compilation, CancellationToken cancellationToken)
    {
        List<DeclaredTopic> found = [];
        Stack<INamespaceOrTypeSymbol> open = new([compilation.Assembly.GlobalNamespace]);
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            INamespaceOrTypeSymbol scope = open.Pop();
            if (scope is INamedTypeSymbol type && Read(type) is { } topic)
            {
                found.Add(topic);
            }

            foreach (ISymbol member in scope.GetMembers())
            {
                if (member is INamespaceOrTypeSymbol inner)
                {
                    open.Push(inner);
                }
            }
        }

        return found
            .OrderBy(topic => topic.Type!.Locations[0].SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(topic => topic.Type!.Locations[0].SourceSpan.Start);
    }

    private static DeclaredTopic? Read(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in ContractAttributes.Of(type))
        {
            if (ContractAttributes.KindOf(attribute) is { } kind and not ContractKind.Type && attribute.FirstText() is { } topic && TopicGrammar.IsTopic(topic))
            {
                return new DeclaredTopic(kind, topic, attribute.Named<int>("Version") ?? 1, SymbolNames.MetadataName(type), type, null);
            }
        }

        return null;
    }
}
