using System.Collections.Generic;

namespace TypedEvents.Transports;

/// <summary>What a service needs from its transport.</summary>
/// <param name="Service">Name of the service; replicas share it and compete.</param>
/// <param name="Bindings">Topics and patterns its queue is bound to, distinct, in ordinal order.</param>
/// <param name="Concurrency">Most deliveries handled at once, at least 1.</param>
public sealed record ServiceTopology(string Service, IReadOnlyList<string> Bindings, int Concurrency);
