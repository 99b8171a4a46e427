namespace TypedEvents.RabbitMQ.Worker;

/// <summary>Something to do.</summary>
/// <param name="Number">Which.</param>
/// <param name="Kind">How it ends.</param>
[TchuEvent("worker.work.ordered")]
public sealed partial record WorkOrdered(int Number, WorkKind Kind);
