using System.ComponentModel.DataAnnotations;

namespace TypedEvents.RabbitMq.Benchmarks.Contracts;

/// <summary>As <see cref="OrderPlaced"/>, without a handler: a publisher of it consumes nothing.</summary>
[TchuEvent("benchmark.order.stored")]
public sealed partial record OrderStored([Required] Order Order);
