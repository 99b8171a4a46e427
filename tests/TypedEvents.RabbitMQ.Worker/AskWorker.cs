namespace TypedEvents.RabbitMQ.Worker;

/// <summary>A question.</summary>
/// <param name="Number">What the answer repeats.</param>
[TchuRpc("worker.ask")]
public sealed partial record AskWorker(int Number) : IRpc<WorkerAnswer>;
