namespace TypedEvents.RabbitMq.Benchmarks.Contracts;

/// <summary>The reply to <see cref="CheckOrder"/>.</summary>
[TchuType]
public sealed partial record OrderChecked(Order Order);
