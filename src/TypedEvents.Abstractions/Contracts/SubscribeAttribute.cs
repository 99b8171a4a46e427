using System;

namespace TypedEvents;

/// <summary>Declares a method as a handler. The topic comes from its first parameter; a pattern takes an <see cref="EventEnvelope"/>.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class SubscribeAttribute : Attribute
{
    /// <summary>Handles the event or request that is the method's first parameter.</summary>
    public SubscribeAttribute()
    {
    }

    /// <summary>Handles every event whose topic matches a pattern.</summary>
    /// <param name="pattern">Words joined by dots; <c>*</c> stands for one word, <c>#</c> for zero or more.</param>
    public SubscribeAttribute([TopicName(AllowsPattern = true)] string pattern) => Pattern = pattern;

    /// <summary>The pattern, or null when the topic comes from the event.</summary>
    public string? Pattern { get; }

    /// <summary>Stable id of the handler, kept when the method is renamed. Default <c>Namespace.Type.Method@topic</c>.</summary>
    public string? Name { get; set; }
}
