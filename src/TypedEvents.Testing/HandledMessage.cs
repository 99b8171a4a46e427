using TypedEvents.Transports;

namespace TypedEvents.Testing;

/// <summary>A message that all handlers of a service have handled.</summary>
/// <param name="Service">Name of the service.</param>
/// <param name="Headers">Its headers.</param>
public sealed record HandledMessage(string Service, MessageHeaders Headers);
