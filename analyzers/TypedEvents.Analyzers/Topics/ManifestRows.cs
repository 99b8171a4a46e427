using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>What the manifests of assemblies say in assembly attributes.</summary>
internal sealed class ManifestRows
{
    private readonly List<DeclaredTopic> _topics = [];
    private readonly HashSet<string> _handlerKeys = new(StringComparer.Ordinal);

    /// <summary>Reads the attributes of some assemblies.</summary>
    public ManifestRows(IEnumerable<IAssemblySymbol> assemblies)
    {
        foreach (AttributeData attribute in assemblies.SelectMany(assembly => assembly.GetAttributes()))
        {
            if (attribute.AttributeClass.Is(KnownNames.EventContractAttribute)
                && attribute.ConstructorArguments is [{ Value: string kind }, { Value: string topic }, { Value: int version }, { Value: string type }, { Value: string fingerprint }, ..])
            {
                if (kind is "event" or "rpc" && TopicGrammar.IsTopic(topic))
                {
                    _topics.Add(new DeclaredTopic(kind == "rpc" ? ContractKind.Request : ContractKind.Event, topic, version, type, fingerprint));
                }
            }
            else if (attribute.AttributeClass.Is(KnownNames.EventSubscriptionAttribute)
                && attribute.ConstructorArguments is [_, { Value: string id }, { Value: string subscription }, ..])
            {
                _handlerKeys.Add(id);
                _handlerKeys.Add(subscription);
            }
        }
    }

    /// <summary>Events and requests.</summary>
    public IReadOnlyList<DeclaredTopic> Topics => _topics;

    /// <summary>Ids of handlers, and what they subscribe to.</summary>
    public IReadOnlyCollection<string> HandlerKeys => _handlerKeys;
}
