using System;
using System.Linq;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;

namespace TypedEvents.Benchmarks.Rpc;

/// <summary>A call through the in-memory transport: both messages encoded, queued, and handed to another thread.</summary>
[BenchmarkCategory("rpc")]
public class CallResponder
{
    private const int Concurrent = 256;

    private readonly Func<Question, ValueTask<Answer>> _delegate = question => ValueTask.FromResult(Responder.On(question));
    private readonly Task<Answer>[] _calls = new Task<Answer>[Concurrent];
    private Question[] _questions = [];
    private IEventBus _bus = null!;
    private int _next;

    [GlobalSetup]
    public void Start()
    {
        Random random = new(6);
        _questions = [.. Enumerable.Range(0, Inputs.Count).Select(_ => new Question(random.Next()))];
        _bus = BusHost.Start().Services.GetRequiredService<IEventBus>();
    }

    private Question Next => _questions[_next++ & (Inputs.Count - 1)];

    [Benchmark(Baseline = true, Description = "delegate")]
    public ValueTask<Answer> Delegate() => _delegate(Next);

    [Benchmark(Description = "TypedEvents call, one at a time")]
    public ValueTask<Answer> Call() => _bus.CallAsync(Next);

    [Benchmark(Description = "TypedEvents call, 256 at once", OperationsPerInvoke = Concurrent)]
    public Task<Answer[]> CallManyAtOnce()
    {
        for (int i = 0; i < Concurrent; i++)
        {
            _calls[i] = _bus.CallAsync(Next).AsTask();
        }

        return Task.WhenAll(_calls);
    }
}
