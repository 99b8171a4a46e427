namespace TypedEvents.Benchmarks.Dispatch;

/// <summary>Has five handlers.</summary>
[TchuEvent("benchmark.dispatch.five")]
public sealed partial record FiveHandled(int Value);
