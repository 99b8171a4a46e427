using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;

namespace TypedEvents.RabbitMq.Benchmarks.Contracts;

/// <summary>What every message carries; as many lines as make its size.</summary>
[TchuType]
public sealed partial record Order(
    int Number,
    Guid Id,
    [Required, StringLength(40)] string Customer,
    [Required, StringLength(40)] string Reference,
    DateTimeOffset PlacedAt,
    bool Express,
    [MaxLength(100)] List<OrderLine> Lines);
