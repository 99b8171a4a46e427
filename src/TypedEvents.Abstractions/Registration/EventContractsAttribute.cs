using System;
using System.ComponentModel;

namespace TypedEvents;

/// <summary>The events, requests and wire types of an assembly, for tools that work from metadata. Emitted by the generator.</summary>
/// <param name="rows">
/// A line for each: <c>event</c> or <c>rpc</c>, topic, version, full metadata name of the record, fingerprint of the shape (16 hexadecimal digits) and layout,
/// <c>(map)</c> or <c>(array)</c>, separated by spaces; a <c>type</c> has neither topic nor version. A line for each member follows, as in <c>events.lock.txt</c>
/// but with nested records by name, such as <c>.lines list&lt;=Shop.Line&gt;</c>, with <c>@</c> and the assembly of those that are declared in another, and the
/// reply of a request. <c>%</c> and four hexadecimal digits stand for a UTF-16 code unit,
/// in a line of a member above the lock's own such escapes.
/// </param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventContractsAttribute(string rows) : Attribute
{
    /// <summary>A line for each event, request and wire type.</summary>
    public string Rows { get; } = rows;
}
