namespace TypedEvents.Benchmarks.Dispatch;

/// <summary>Has one handler.</summary>
[TchuEvent("benchmark.dispatch.one")]
public sealed partial record OneHandled(int Value);
