using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;

namespace TypedEvents.Benchmarks.Dispatch;

[BenchmarkCategory("dispatch")]
public class DispatchToFive
{
    private readonly Dispatching<FiveHandled> _dispatching = new(value => new FiveHandled(value));

    [Benchmark(Baseline = true, Description = "table look-up and delegates")]
    public ValueTask LookUpAndCallDelegates() => _dispatching.LookUpAndCallDelegates();

    [Benchmark(Description = "TypedEvents dispatch")]
    public ValueTask Dispatch() => _dispatching.Dispatch();
}
