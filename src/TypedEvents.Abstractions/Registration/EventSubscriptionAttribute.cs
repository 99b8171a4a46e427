using System;
using System.ComponentModel;

namespace TypedEvents;

/// <summary>One handler of an assembly, for tools that work from metadata; one row more for each former topic of its event. Emitted by the generator.</summary>
/// <param name="kind"><c>event</c>, <c>pattern</c> or <c>responder</c>.</param>
/// <param name="handlerId">Stable id of the handler.</param>
/// <param name="subscription">The topic or pattern.</param>
/// <param name="version">The version of the event or request; 0 for a pattern.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventSubscriptionAttribute(string kind, string handlerId, string subscription, int version) : Attribute
{
    /// <summary><c>event</c>, <c>pattern</c> or <c>responder</c>.</summary>
    public string Kind { get; } = kind;

    /// <summary>Stable id of the handler.</summary>
    public string HandlerId { get; } = handlerId;

    /// <summary>The topic or pattern.</summary>
    public string Subscription { get; } = subscription;

    /// <summary>The version of the event or request; 0 for a pattern.</summary>
    public int Version { get; } = version;
}
