using System;
using System.ComponentModel;

namespace TypedEvents;

/// <summary>Which versions of an assembly's events its casters connect, for tools that work from metadata. Emitted by the generator.</summary>
/// <param name="rows">
/// A line for each two versions: <c>up</c> or <c>down</c>, topic, version where upcasters or downcasters begin, version where they end, separated by spaces. <c>%</c> and
/// four hexadecimal digits stand for a UTF-16 code unit.
/// </param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventHistoriesAttribute(string rows) : Attribute
{
    /// <summary>A line for each two versions.</summary>
    public string Rows { get; } = rows;
}
