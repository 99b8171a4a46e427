using System;

namespace TypedEvents;

/// <summary>Says that every request which this program declares or calls is answered in it, or in a project or package that it references. The rule TE4008 holds it to that.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TypedEventsClosedAttribute : Attribute;
