using System.ComponentModel.DataAnnotations;

namespace TypedEvents.RabbitMq.Benchmarks.Contracts;

/// <summary>An event with a handler.</summary>
[TchuEvent("benchmark.order.placed")]
public sealed partial record OrderPlaced([Required] Order Order);
