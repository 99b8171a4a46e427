namespace TypedEvents.RabbitMq.Topology;

/// <summary>A durable exchange as it is declared.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">Its type.</param>
internal sealed record ExchangeDefinition(string Name, string Type);
