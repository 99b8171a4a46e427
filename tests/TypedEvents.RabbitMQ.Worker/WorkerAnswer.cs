namespace TypedEvents.RabbitMQ.Worker;

/// <summary>The answer.</summary>
/// <param name="Number">What was asked.</param>
[TchuType]
public sealed partial record WorkerAnswer(int Number);
