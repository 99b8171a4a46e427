using System;

namespace TypedEvents;

/// <summary>A message requires an identity and has none.</summary>
/// <param name="message">What to do about it.</param>
public sealed class EventIdentityException(string message) : Exception(message);
