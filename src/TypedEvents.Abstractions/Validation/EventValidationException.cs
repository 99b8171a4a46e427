using System;
using System.Collections.Generic;
using System.Linq;

namespace TypedEvents;

/// <summary>A message violates its validation attributes.</summary>
/// <param name="topic">The topic.</param>
/// <param name="errors">Every violation; not empty.</param>
public sealed class EventValidationException([TopicName] string topic, IReadOnlyList<ValidationError> errors)
    : Exception($"'{topic}' is invalid: {string.Join("; ", errors.Take(10).Select(e => $"{e.Path}: {e.Message}"))}")
{
    /// <summary>The topic.</summary>
    public string Topic { get; } = topic;

    /// <summary>Every violation.</summary>
    public IReadOnlyList<ValidationError> Errors { get; } = errors;
}
