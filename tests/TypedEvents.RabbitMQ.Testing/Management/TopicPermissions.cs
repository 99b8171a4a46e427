namespace TypedEvents.RabbitMQ.Testing;

/// <summary>Which routing keys a user may publish with and bind with, in a topic exchange: regular expressions.</summary>
public sealed record TopicPermissions(string Exchange, string Write, string Read);
