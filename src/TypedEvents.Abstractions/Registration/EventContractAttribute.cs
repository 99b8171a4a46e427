using System;
using System.ComponentModel;

namespace TypedEvents;

/// <summary>One event, request or wire type of an assembly, for tools that work from metadata. Emitted by the generator.</summary>
/// <param name="kind"><c>event</c>, <c>rpc</c> or <c>type</c>.</param>
/// <param name="topic">The topic; empty for a type.</param>
/// <param name="version">The version; 0 for a type.</param>
/// <param name="type">Full metadata name of the record.</param>
/// <param name="fingerprint">Fingerprint of the shape, 16 hexadecimal digits.</param>
/// <param name="shape">Canonical description of the wire shape.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventContractAttribute(string kind, string topic, int version, string type, string fingerprint, string shape) : Attribute
{
    /// <summary><c>event</c>, <c>rpc</c> or <c>type</c>.</summary>
    public string Kind { get; } = kind;

    /// <summary>The topic; empty for a type.</summary>
    public string Topic { get; } = topic;

    /// <summary>The version; 0 for a type.</summary>
    public int Version { get; } = version;

    /// <summary>Full metadata name of the record.</summary>
    public string Type { get; } = type;

    /// <summary>Fingerprint of the shape, 16 hexadecimal digits.</summary>
    public string Fingerprint { get; } = fingerprint;

    /// <summary>Canonical description of the wire shape.</summary>
    public string Shape { get; } = shape;
}
