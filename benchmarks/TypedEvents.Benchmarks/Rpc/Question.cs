namespace TypedEvents.Benchmarks.Rpc;

[TchuRpc("benchmark.rpc")]
public sealed partial record Question(int Value) : IRpc<Answer>;
