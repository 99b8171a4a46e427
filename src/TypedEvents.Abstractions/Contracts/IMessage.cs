namespace TypedEvents;

/// <summary>What events and requests have in common. Its identity is (topic, version).</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IMessage<TSelf> : IWireType<TSelf>
    where TSelf : IMessage<TSelf>
{
    /// <summary>The topic.</summary>
    static abstract string Topic { get; }

    /// <summary>The version of the contract, at least 1.</summary>
    static abstract int Version { get; }

    /// <summary>Hash of the canonical description of the contract: equal fingerprints mean equal wire shapes.</summary>
    static abstract ulong Fingerprint { get; }

    /// <summary>What the attribute asks of publishers.</summary>
    static abstract MessageTraits Traits { get; }
}
