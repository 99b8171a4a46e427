using System;
using System.Collections.Generic;

namespace TypedEvents;

/// <summary>Topics that an event had before: its handlers get what is published on them too. The event itself is published only on its topic.</summary>
/// <param name="topics">Topics, not patterns, that no event has any more.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class FormerTopicsAttribute(params string[] topics) : Attribute
{
    /// <summary>The former topics.</summary>
    public IReadOnlyList<string> Topics { get; } = topics;
}
