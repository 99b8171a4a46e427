using TypedEvents.Transports;

namespace TypedEvents.Testing;

/// <summary>A message that died in a service.</summary>
/// <param name="Service">Name of the service.</param>
/// <param name="Headers">Headers of the dead letter: handler, attempts, first failure.</param>
/// <param name="Cause">Why.</param>
public sealed record DeadMessage(string Service, MessageHeaders Headers, DeadLetterCause Cause);
