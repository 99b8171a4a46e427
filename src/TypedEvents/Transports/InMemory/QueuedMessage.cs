namespace TypedEvents.Transports;

/// <summary>A message in a queue; holds a reference on its body.</summary>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The body.</param>
/// <param name="ReplyTo">Who waits for the reply of a request; null for an event.</param>
internal readonly record struct QueuedMessage(MessageHeaders Headers, SharedBody Body, InMemoryTransport? ReplyTo);
