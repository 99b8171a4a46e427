namespace TypedEvents.RabbitMq.Telemetry;

/// <summary>What a queue held when it was looked at.</summary>
/// <param name="Name">The queue.</param>
/// <param name="Messages">Messages that wait.</param>
/// <param name="Consumers">Replicas that consume.</param>
internal sealed record QueueReading(string Name, long Messages, long Consumers);
