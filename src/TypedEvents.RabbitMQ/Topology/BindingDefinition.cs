namespace TypedEvents.RabbitMq.Topology;

/// <summary>A binding of a queue to an exchange.</summary>
/// <param name="Exchange">The exchange.</param>
/// <param name="Queue">The queue.</param>
/// <param name="RoutingKey">The topic or pattern.</param>
internal sealed record BindingDefinition(string Exchange, string Queue, string RoutingKey);
