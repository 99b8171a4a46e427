namespace TypedEvents.RabbitMQ.Testing;

/// <summary>A binding of a queue. The source of the binding that every queue has is empty.</summary>
public sealed record BindingState(string Source, string Destination, string RoutingKey);
