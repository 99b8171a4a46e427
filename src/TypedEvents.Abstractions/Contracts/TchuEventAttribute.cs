using System;

namespace TypedEvents;

/// <summary>Declares a partial record as a broadcast event: every service with a matching handler gets it once.</summary>
/// <param name="topic">The topic: words of letters, digits, <c>_</c> and <c>-</c>, joined by dots, at most 255 bytes.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class TchuEventAttribute([TopicName(Declares = true)] string topic) : Attribute
{
    /// <summary>The topic, for example <c>user.created</c>.</summary>
    public string Topic { get; } = topic;

    /// <summary>Version of the contract, at least 1. Default 1. The identity of an event is (topic, version).</summary>
    public int Version { get; set; } = 1;

    /// <summary>How members are laid out in MessagePack. Default <see cref="WireLayout.Map"/>.</summary>
    public WireLayout Layout { get; set; }

    /// <summary>Format used to publish this event. <see cref="WireFormat.Default"/> leaves it to the bus options.</summary>
    public WireFormat Format { get; set; }

    /// <summary>When true, publishing without an identity throws unless <see cref="PublishOptions.WithoutIdentity"/> gives a reason. Default false.</summary>
    public bool RequiresIdentity { get; set; }

    /// <summary>How this contract may change without a new version. Default <see cref="SchemaCompatibility.Project"/>.</summary>
    public SchemaCompatibility Compatibility { get; set; }
}
