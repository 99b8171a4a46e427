namespace TypedEvents.Benchmarks.Rpc;

[TchuType]
public sealed partial record Answer(int Value);
