using System;

namespace TypedEvents;

/// <summary>Marks a string parameter that takes a topic or pattern, so that the analyzers check constants passed to it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TopicNameAttribute : Attribute;
