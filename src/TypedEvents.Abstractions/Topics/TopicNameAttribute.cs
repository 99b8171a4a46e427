using System;

namespace TypedEvents;

/// <summary>Marks a parameter that takes a topic, as a string or a collection of strings, so that the analyzers check constants passed to it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TopicNameAttribute : Attribute
{
    /// <summary>True when it takes a pattern: <c>*</c> stands for one word, <c>#</c> for zero or more. Default false.</summary>
    public bool AllowsPattern { get; set; }

    /// <summary>True when it takes the id of a handler as well. Default false.</summary>
    public bool AllowsHandlerId { get; set; }

    /// <summary>True when it makes the topic known instead of naming one that is: then it is not compared with others. Default false.</summary>
    public bool Declares { get; set; }
}
