using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>The topic of an event or request, of this compilation or a reference.</summary>
/// <param name="Kind">Event or request.</param>
/// <param name="Topic">The topic.</param>
/// <param name="Version">The version.</param>
/// <param name="TypeName">Full metadata name of the record.</param>
/// <param name="Fingerprint">Fingerprint of the shape; null for a record of this compilation, whose rows are read when they are asked for.</param>
internal sealed record DeclaredTopic(ContractKind Kind, string Topic, int Version, string TypeName, string? Fingerprint)
{
    /// <summary>Name of the record for messages.</summary>
    public string DisplayName => TypeName.Substring(TypeName.LastIndexOfAny(['.', '+']) + 1).Split('`')[0];

    /// <summary>What it is on the wire: no two contracts should have the same.</summary>
    public (ContractKind Kind, string Topic, int Version) Identity => (Kind, Topic, Version);
}
