using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>What the manifests of a compilation and its references say in assembly attributes.</summary>
internal sealed class ManifestRows
{
    /// <summary>Events and requests of references.</summary>
    public List<DeclaredTopic> Referenced { get; } = [];

    /// <summary>Fingerprints of own contracts by metadata name.</summary>
    public Dictionary<string, string> OwnFingerprints { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids of all handlers, and what they subscribe to.</summary>
    public HashSet<string> HandlerKeys { get; } = new(StringComparer.Ordinal);

    public static ManifestRows Read(Compilation compilation, CancellationToken cancellationToken)
    {
        ManifestRows rows = new();
        rows.Add(compilation.Assembly, isOwn: true);
        foreach (IAssemblySymbol assembly in ReferencedContracts.Of(compilation, cancellationToken))
        {
            rows.Add(assembly, isOwn: false);
        }

        return rows;
    }

    private void Add(IAssemblySymbol assembly, bool isOwn)
    {
        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass.Is(KnownNames.EventContractAttribute)
                && attribute.ConstructorArguments is [{ Value: string kind }, { Value: string topic }, { Value: int version }, { Value: string type }, { Value: string fingerprint }, ..])
            {
                if (isOwn)
                {
                    OwnFingerprints[type] = fingerprint;
                }
                else if (kind is "event" or "rpc" && TopicGrammar.IsTopic(topic))
                {
                    Referenced.Add(new DeclaredTopic(kind == "rpc" ? ContractKind.Request : ContractKind.Event, topic, version, type, null, fingerprint));
                }
            }
            else if (attribute.AttributeClass.Is(KnownNames.EventSubscriptionAttribute)
                && attribute.ConstructorArguments is [_, { Value: string id }, { Value: string subscription }, ..])
            {
                HandlerKeys.Add(id);
                HandlerKeys.Add(subscription);
            }
        }
    }
}
