using System.ComponentModel.DataAnnotations;

namespace TypedEvents.RabbitMq.Benchmarks.Contracts;

/// <summary>A request; its reply is as large.</summary>
[TchuRpc("benchmark.order.check")]
public sealed partial record CheckOrder([Required] Order Order) : IRpc<OrderChecked>;
