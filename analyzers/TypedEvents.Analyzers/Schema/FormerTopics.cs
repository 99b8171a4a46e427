using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>The topics that the events of a compilation had: what one version of an event names goes for all of them. Only types with such an attribute are bound.</summary>
internal static class FormerTopics
{
    private const string Name = "FormerTopics";

    private static readonly ConditionalWeakTable<Compilation, ILookup<string, string>> Cache = new();

    /// <summary>The former topics of a topic, each once.</summary>
    public static IEnumerable<string> Of(Compilation compilation, string topic, CancellationToken cancellationToken) =>
        (Cache.TryGetValue(compilation, out ILookup<string, string>? topics) ? topics : Cache.GetValue(compilation, source => Read(source, cancellationToken)))[topic];

    private static ILookup<string, string> Read(Compilation compilation, CancellationToken cancellationToken) => ProjectAttributes.Of(compilation, cancellationToken)
        .OfTypes(Name)
        .Select(attribute => attribute.TypeName)
        .Distinct()
        .SelectMany(type => SourceTypes.Find(compilation, type))
        .SelectMany(Read)
        .Distinct()
        .OrderBy(pair => pair.Former, StringComparer.Ordinal)
        .ToLookup(pair => pair.Topic, pair => pair.Former, StringComparer.Ordinal);

    private static IEnumerable<(string Topic, string Former)> Read(INamedTypeSymbol type) => CasterFacts.EventAttribute(type)?.FirstText() is { } topic
        ? FormerTopicsParser.Parse(type, topic).Select(former => (topic, former))
        : [];
}
