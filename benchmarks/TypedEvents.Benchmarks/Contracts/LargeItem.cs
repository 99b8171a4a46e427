using System;

namespace TypedEvents.Benchmarks;

/// <summary>As <see cref="SmallEvent"/>, inside <see cref="LargeEvent"/>.</summary>
[TchuType]
public sealed partial record LargeItem(Guid Id, int Quantity, string Reference, DateTime At, bool Active);
