using System.Collections.Generic;

namespace TypedEvents.RabbitMq.Topology;

/// <summary>A queue as it is declared.</summary>
/// <param name="Name">The name.</param>
/// <param name="Durable">Whether it outlives the broker.</param>
/// <param name="AutoDelete">Whether it goes with its last consumer.</param>
/// <param name="Arguments">The arguments.</param>
internal sealed record QueueDefinition(string Name, bool Durable, bool AutoDelete, IReadOnlyDictionary<string, object?> Arguments);
