using System.ComponentModel.DataAnnotations;

namespace TypedEvents.RabbitMq.Benchmarks.Contracts;

/// <summary>A line of an <see cref="Order"/>.</summary>
[TchuType]
public sealed partial record OrderLine([Required, StringLength(40)] string Product, [Range(1, 1_000_000)] int Quantity, decimal Price);
