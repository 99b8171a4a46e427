using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>Finds the events and requests that a compilation declares, sound or not. Types are bound only where what is written does not tell the topic.</summary>
internal static class OwnTopics
{
    private const string Event = "TchuEvent";
    private const string Request = "TchuRpc";

    /// <summary>In the order of files and lines.</summary>
    public static IEnumerable<DeclaredTopic> Find(Compilation compilation, CancellationToken cancellationToken)
    {
        (string Path, FileAttributes Attributes)[] files =
        [
            .. compilation.SyntaxTrees
                .OrderBy(tree => tree.FilePath, StringComparer.Ordinal)
                .Select(tree => (tree.FilePath, FileAttributes.Of(tree, cancellationToken))),
        ];
        HashSet<string> aliases = new(files.SelectMany(file => file.Attributes.Aliases), StringComparer.Ordinal);
        bool hasNamesake = aliases.Contains(Event) || aliases.Contains(Request) || files.Any(file => file.Attributes.Declares(Event) || file.Attributes.Declares(Request));
        return files
            .SelectMany(file => file.Attributes.OfTypes.OrderBy(attribute => attribute.Position))
            .Where(attribute => attribute.Name is Event or Request || aliases.Contains(attribute.Name))
            .GroupBy(attribute => attribute.TypeName, StringComparer.Ordinal)
            .Select(type => (hasNamesake ? null : Written([.. type])) ?? Bound(compilation, type.Key))
            .OfType<DeclaredTopic>()
            .Where(topic => TopicGrammar.IsTopic(topic.Topic));
    }

    private static DeclaredTopic? Written(WrittenAttribute[] attributes) =>
        attributes is [{ Name: Event or Request, Text: { } topic, Version: { } version } only]
            ? new DeclaredTopic(only.Name == Event ? ContractKind.Event : ContractKind.Request, topic, version, only.TypeName, null)
            : null;

    private static DeclaredTopic? Bound(Compilation compilation, string typeName) => SourceTypes.Find(compilation, typeName)
        .SelectMany(ContractAttributes.Of)
        .Where(attribute => ContractAttributes.KindOf(attribute) != ContractKind.Type)
        .Select(attribute => attribute.FirstText() is { } topic
            ? new DeclaredTopic(ContractAttributes.KindOf(attribute)!.Value, topic, attribute.Named<int>("Version") ?? 1, typeName, null)
            : null)
        .FirstOrDefault(topic => topic is not null && TopicGrammar.IsTopic(topic.Topic));
}
