using System;
using System.Collections.Generic;

namespace TypedEvents;

/// <summary>Names topics that others own, so that no contract of this assembly or its references declares them: the analyzers do not ask for one.</summary>
/// <param name="patterns">Topics, or patterns in which <c>*</c> stands for one word and <c>#</c> for zero or more, for example <c>celery.*</c>.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ExternalTopicsAttribute([TopicName(AllowsPattern = true, Declares = true)] params string[] patterns) : Attribute
{
    /// <summary>The topics and patterns.</summary>
    public IReadOnlyList<string> Patterns { get; } = patterns;
}
