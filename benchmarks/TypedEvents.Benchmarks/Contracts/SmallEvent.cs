using System;

namespace TypedEvents.Benchmarks;

/// <summary>Five members of fixed or short length.</summary>
[TchuEvent("benchmark.small")]
public sealed partial record SmallEvent(Guid Id, int Quantity, string Reference, DateTime At, bool Active);
