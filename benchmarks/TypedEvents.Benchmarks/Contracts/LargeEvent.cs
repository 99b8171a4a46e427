using System.Collections.Generic;

namespace TypedEvents.Benchmarks;

/// <summary>A thousand small items.</summary>
[TchuEvent("benchmark.large")]
public sealed partial record LargeEvent(List<LargeItem> Items);
