using System;

namespace TypedEvents;

/// <summary>Declares a partial record that implements <see cref="IRpc{TReply}"/> as a request answered by exactly one responder.</summary>
/// <param name="topic">The request topic, in the same grammar as an event topic.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class TchuRpcAttribute([TopicName(Declares = true)] string topic) : Attribute
{
    /// <summary>The request topic, for example <c>order.calculate_total</c>.</summary>
    public string Topic { get; } = topic;

    /// <summary>Version of the contract, at least 1. Default 1.</summary>
    public int Version { get; set; } = 1;

    /// <summary>How members are laid out in MessagePack. Default <see cref="WireLayout.Map"/>.</summary>
    public WireLayout Layout { get; set; }

    /// <summary>Format used for the request. <see cref="WireFormat.Default"/> leaves it to the bus options.</summary>
    public WireFormat Format { get; set; }

    /// <summary>When true, calling without an identity throws unless <see cref="CallOptions.WithoutIdentity"/> gives a reason. Default false.</summary>
    public bool RequiresIdentity { get; set; }

    /// <summary>How this contract may change without a new version. Default <see cref="SchemaCompatibility.Project"/>.</summary>
    public SchemaCompatibility Compatibility { get; set; }
}
