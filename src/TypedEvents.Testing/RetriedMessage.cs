using System;
using TypedEvents.Transports;

namespace TypedEvents.Testing;

/// <summary>A delayed retry that a service asked for.</summary>
/// <param name="Service">Name of the service.</param>
/// <param name="Headers">Headers of the copy: handler, attempts so far, first failure.</param>
/// <param name="Delay">How long it waits.</param>
public sealed record RetriedMessage(string Service, MessageHeaders Headers, TimeSpan Delay);
