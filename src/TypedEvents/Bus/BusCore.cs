using System;
using System.Threading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TypedEvents.Pipeline;
using TypedEvents.Telemetry;
using TypedEvents.Transports;

namespace TypedEvents.Bus;

/// <summary>What every part of the bus shares. One per host.</summary>
internal sealed class BusCore : IDisposable
{
    private readonly CancellationTokenSource _aborted = new();

    public BusCore(
        IServiceProvider services,
        IOptions<TypedEventsOptions> options,
        ITransport transport,
        TimeProvider time,
        RandomSource random,
        BusMetrics metrics)
    {
        Services = services;
        Options = options.Value;
        Transport = transport;
        Time = time;
        Random = random;
        Metrics = metrics;
        Logger = (services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger("TypedEvents.Bus");
        Ids = new EventIds(time, random);
        Tracing = new BusTracing(transport, Options.ServiceName);
        HungHandlers = new HungHandlers(metrics, Logger);
        Aborted = _aborted.Token;
    }

    public IServiceProvider Services { get; }

    public TypedEventsOptions Options { get; }

    public ITransport Transport { get; }

    public TimeProvider Time { get; }

    public RandomSource Random { get; }

    public EventIds Ids { get; }

    public BusMetrics Metrics { get; }

    public BusTracing Tracing { get; }

    public ILogger Logger { get; }

    public HungHandlers HungHandlers { get; }

    /// <summary>How far the host is.</summary>
    public BusState State { get; set; }

    /// <summary>Fires when stopping has waited long enough for running handlers.</summary>
    public CancellationToken Aborted { get; }

    /// <summary>Cancels the handlers that still run.</summary>
    public void Abort() => _aborted.Cancel();

    public void Dispose() => _aborted.Dispose();
}
