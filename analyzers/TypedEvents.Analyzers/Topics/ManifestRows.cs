using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>What the manifests of assemblies say of their topics and handlers.</summary>
internal sealed class ManifestRows
{
    private readonly List<DeclaredTopic> _topics = [];
    private readonly HashSet<string> _handlerKeys = new(StringComparer.Ordinal);

    /// <summary>Reads the manifests of some assemblies.</summary>
    public ManifestRows(IEnumerable<IAssemblySymbol> assemblies)
    {
        foreach (IAssemblySymbol assembly in assemblies)
        {
            foreach (string[] fields in ReferencedContracts.Rows(assembly, KnownNames.EventContractsAttribute))
            {
                if (fields is [("event" or "rpc") and string kind, string topic, string version, string type, string fingerprint, ..]
                    && TopicGrammar.IsTopic(topic)
                    && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                {
                    _topics.Add(new DeclaredTopic(kind == "rpc" ? ContractKind.Request : ContractKind.Event, topic, number, type, fingerprint));
                }
            }

            foreach (string[] fields in ReferencedContracts.Rows(assembly, KnownNames.EventSubscriptionsAttribute))
            {
                if (fields is [_, string id, string subscription, ..])
                {
                    _handlerKeys.Add(id);
                    _handlerKeys.Add(subscription);
                }
            }
        }
    }

    /// <summary>Events and requests.</summary>
    public IReadOnlyList<DeclaredTopic> Topics => _topics;

    /// <summary>Ids of handlers, and what they subscribe to.</summary>
    public IReadOnlyCollection<string> HandlerKeys => _handlerKeys;
}
