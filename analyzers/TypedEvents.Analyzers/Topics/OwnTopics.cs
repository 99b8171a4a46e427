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
    /// <summary>In the order of files and lines.</summary>
    public static IEnumerable<DeclaredTopic> Find(Compilation compilation, CancellationToken cancellationToken)
    {
        ProjectAttributes attributes = ProjectAttributes.Of(compilation, cancellationToken);
        return attributes.OfTypes(WrittenAttribute.Event, WrittenAttribute.Request)
            .GroupBy(attribute => attribute.TypeName, StringComparer.Ordinal)
            .Select(type => (attributes.HasNamesake ? null : Written([.. type])) ?? Bound(compilation, type.Key))
            .OfType<DeclaredTopic>()
            .Where(topic => TopicGrammar.IsTopic(topic.Topic));
    }

    private static DeclaredTopic? Written(WrittenAttribute[] attributes) =>
        attributes is [{ Name: WrittenAttribute.Event or WrittenAttribute.Request, Text: { } topic, Version: { } version } only]
            ? new DeclaredTopic(only.Name == WrittenAttribute.Event ? ContractKind.Event : ContractKind.Request, topic, version, only.TypeName, null)
            : null;

    private static DeclaredTopic? Bound(Compilation compilation, string typeName) => SourceTypes.Find(compilation, typeName)
        .SelectMany(ContractAttributes.Of)
        .Where(attribute => ContractAttributes.KindOf(attribute) != ContractKind.Type)
        .Select(attribute => attribute.FirstText() is { } topic
            ? new DeclaredTopic(ContractAttributes.KindOf(attribute)!.Value, topic, attribute.Named<int>("Version") ?? 1, typeName, null)
            : null)
        .FirstOrDefault(topic => topic is not null && TopicGrammar.IsTopic(topic.Topic));
}
