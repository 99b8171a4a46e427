using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace TypedEvents;

/// <summary>The earlier versions of an event that its casters connect with one of its versions, for tools that work from metadata. Emitted by the generator.</summary>
/// <param name="topic">The topic.</param>
/// <param name="version">The version.</param>
/// <param name="upcasts">The versions from which upcasters lead to it, ascending.</param>
/// <param name="downcasts">The versions to which downcasters lead from it, ascending.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventHistoryAttribute(string topic, int version, int[] upcasts, int[] downcasts) : Attribute
{
    /// <summary>The topic.</summary>
    public string Topic { get; } = topic;

    /// <summary>The version.</summary>
    public int Version { get; } = version;

    /// <summary>The versions from which upcasters lead to it, ascending.</summary>
    public IReadOnlyList<int> Upcasts { get; } = upcasts;

    /// <summary>The versions to which downcasters lead from it, ascending.</summary>
    public IReadOnlyList<int> Downcasts { get; } = downcasts;
}
