using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>The topics that a compilation knows: its own and those in the manifests of its references. Read when a rule first asks.</summary>
internal sealed class TopicCatalogue
{
    private static readonly ConditionalWeakTable<Compilation, TopicCatalogue> Cache = new();

    private readonly HashSet<string> _events;
    private readonly HashSet<string> _requests;
    private readonly ManifestRows _referenced;
    private readonly Lazy<ManifestRows> _ownRows;
    private readonly Lazy<string[]> _external;
    private readonly Dictionary<string, DeclaredTopic> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<(ContractKind Kind, string Topic, int Version), DeclaredTopic> _identities = [];
    private readonly Dictionary<string, DeclaredTopic> _variants = new(StringComparer.Ordinal);

    private TopicCatalogue(IReadOnlyList<DeclaredTopic> declared, ManifestRows referenced, IAssemblySymbol assembly)
    {
        Declared = declared;
        _events = TopicsOf(declared, ContractKind.Event);
        _requests = TopicsOf(declared, ContractKind.Request);
        _referenced = referenced;
        _ownRows = new(() => new ManifestRows([assembly]));
        _external = new(() => [.. External(assembly)]);
        foreach (DeclaredTopic topic in declared)
        {
            AddFirst(_identities, topic.Identity, topic);
            AddFirst(_variants, TopicVariants.KeyOf(topic.Topic), topic);
            if (topic.Fingerprint is null)
            {
                AddFirst(_own, topic.TypeName, topic);
            }
        }
    }

    /// <summary>Those of references first, then own ones in the order of files and lines.</summary>
    public IReadOnlyList<DeclaredTopic> Declared { get; }

    /// <summary>Topics of events.</summary>
    public IReadOnlyCollection<string> Events => _events;

    /// <summary>Topics of requests.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>Ids of handlers, and what they subscribe to.</summary>
    public IEnumerable<string> HandlerKeys => _referenced.HandlerKeys.Concat(_ownRows.Value.HandlerKeys);

    public static TopicCatalogue Get(Compilation compilation, CancellationToken cancellationToken) =>
        Cache.TryGetValue(compilation, out TopicCatalogue? catalogue) ? catalogue : Cache.GetValue(compilation, source => Create(source, cancellationToken));

    public bool IsEvent(string topic) => _events.Contains(topic);

    public bool IsRequest(string topic) => _requests.Contains(topic);

    /// <summary>What a type of this compilation declares; null when that is no valid topic.</summary>
    public DeclaredTopic? Find(INamedTypeSymbol type) => _own.TryGetValue(SymbolNames.MetadataName(type), out DeclaredTopic? topic) ? topic : null;

    /// <summary>The first contract with the same kind, topic and version.</summary>
    public DeclaredTopic FirstOfIdentity(DeclaredTopic topic) => _identities[topic.Identity];

    /// <summary>The first contract with the same topic but for case and separators.</summary>
    public DeclaredTopic FirstVariant(DeclaredTopic topic) => _variants[TopicVariants.KeyOf(topic.Topic)];

    /// <summary>True when the generator gave both the same fingerprint.</summary>
    public bool HaveSameShape(DeclaredTopic one, DeclaredTopic other) => FingerprintOf(one) is { } fingerprint && fingerprint == FingerprintOf(other);

    /// <summary>True when others own the topic, or topics that the pattern matches.</summary>
    public bool IsExternal(string topicOrPattern) => _external.Value.Any(pattern => TopicPattern.Overlap(pattern, topicOrPattern));

    private static TopicCatalogue Create(Compilation compilation, CancellationToken cancellationToken)
    {
        ManifestRows referenced = new(ReferencedContracts.Of(compilation, cancellationToken));
        return new TopicCatalogue([.. referenced.Topics, .. OwnTopics.Find(compilation, cancellationToken)], referenced, compilation.Assembly);
    }

    private string? FingerprintOf(DeclaredTopic topic) =>
        topic.Fingerprint ?? _ownRows.Value.Topics.FirstOrDefault(row => row.TypeName == topic.TypeName)?.Fingerprint;

    private static IEnumerable<string> External(IAssemblySymbol assembly) => assembly.GetAttributes()
        .Where(attribute => attribute.AttributeClass.Is(KnownNames.ExternalTopics))
        .SelectMany(attribute => attribute.ConstructorArguments)
        .SelectMany(argument => argument is { Kind: TypedConstantKind.Array, IsNull: false } ? argument.Values : [])
        .Select(value => value.Value)
        .OfType<string>()
        .Where(TopicGrammar.IsPattern);

    private static void AddFirst<TKey>(Dictionary<TKey, DeclaredTopic> topics, TKey key, DeclaredTopic topic)
        where TKey : notnull
    {
        if (!topics.ContainsKey(key))
        {
            topics.Add(key, topic);
        }
    }

    private static HashSet<string> TopicsOf(IEnumerable<DeclaredTopic> declared, ContractKind kind) =>
        new(declared.Where(topic => topic.Kind == kind).Select(topic => topic.Topic), StringComparer.Ordinal);
}
