using System;
using System.ComponentModel;

namespace TypedEvents;

/// <summary>The handlers of an assembly, for tools that work from metadata. Emitted by the generator.</summary>
/// <param name="rows">
/// A line for each handler, and one more for each former topic of its event: <c>event</c>, <c>pattern</c> or <c>responder</c>, stable id of the handler, topic or
/// pattern, and version of the event or request (0 for a pattern), separated by spaces. <c>%</c> and four hexadecimal digits stand for a UTF-16 code unit.
/// </param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventSubscriptionsAttribute(string rows) : Attribute
{
    /// <summary>A line for each handler and topic.</summary>
    public string Rows { get; } = rows;
}
