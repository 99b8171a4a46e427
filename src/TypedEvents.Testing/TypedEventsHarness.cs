using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using TypedEvents.Transports;

namespace TypedEvents.Testing;

/// <summary>Runs services of a test on one in-memory broker and one clock, and knows when nothing is under way.</summary>
/// <remarks>
/// Hosts start empty: no configuration, no logging, only what the test adds. A body is overwritten as soon as its handler may not read it
/// any more, so that late readers show. Safe for concurrent use.
/// </remarks>
public sealed class TypedEventsHarness : IAsyncDisposable
{
    private readonly HarnessRecorder _recorder = new();
    private readonly List<HarnessService> _services = [];
    private readonly InMemoryBroker _broker;

    /// <summary>Creates a harness without services.</summary>
    /// <param name="options">Bounds of the queues; null for the defaults.</param>
    public TypedEventsHarness(InMemoryBrokerOptions? options = null) =>
        _broker = new InMemoryBroker(options, Clock) { PoisonBodies = true, Observer = _recorder };

    /// <summary>The clock of every service: delays, time-outs and timestamps.</summary>
    public FakeClock Clock { get; } = new();

    /// <summary>Every event sent so far, in order, whether somebody was bound to it or not.</summary>
    public IReadOnlyList<SentMessage> Published => _recorder.Published;

    /// <summary>Every request sent so far, in order.</summary>
    public IReadOnlyList<SentMessage> Requested => _recorder.Requested;

    /// <summary>Every message that a service has handled so far, in order.</summary>
    public IReadOnlyList<HandledMessage> Handled => _recorder.Handled;

    /// <summary>Every retry that a service has asked for so far, in order.</summary>
    public IReadOnlyList<RetriedMessage> Retried => _recorder.Retried;

    /// <summary>Every message that has died so far, in order. What is dead now, <see cref="HarnessService.DeadLetters"/> says.</summary>
    public IReadOnlyList<DeadMessage> Dead => _recorder.Dead;

    /// <summary>Copies that wait for their delay; they are delivered when <see cref="Clock"/> gets there.</summary>
    public int Delayed => _broker.DelayedCount;

    /// <summary>The published events of one type, decoded.</summary>
    public IReadOnlyList<T> PublishedOf<T>()
        where T : IEvent<T>
    {
        List<T> events = [];
        foreach (SentMessage message in Published)
        {
            if (message.Is<T>())
            {
                events.Add(message.Decode<T>());
            }
        }

        return events;
    }

    /// <summary>Starts a service, or another replica of one.</summary>
    /// <param name="name">Name of the service; replicas share it and compete.</param>
    /// <param name="configure">Adds what the service needs, with <c>AddTypedEvents</c>. Transport, clock and service name are the harness's.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public async Task<HarnessService> StartServiceAsync(string name, Action<IServiceCollection> configure, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = name });
        builder.Services.AddSingleton<TimeProvider>(Clock);
        configure(builder.Services);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        builder.Services.Replace(ServiceDescriptor.Singleton<ITransport>(_ => new InMemoryTransport(_broker)));
        builder.Services.PostConfigure<TypedEventsOptions>(options => options.ServiceName = name);
        IHost host = builder.Build();
        HarnessService service = new(name, host);
        lock (_services)
        {
            _services.Add(service);
        }

        await host.StartAsync(cancellationToken).ConfigureAwait(false);
        return service;
    }

    /// <summary>Completes when nothing is under way: every message sent has been settled by every running service it goes to, and no handler runs.</summary>
    /// <remarks>
    /// It counts and never polls or times out; pass a token to bound the wait. Retries that wait for their delay do not count: move the clock, or use
    /// <see cref="AdvanceAsync"/>. A handler that itself waits for the clock keeps the harness busy until the clock is moved. Messages for
    /// services that do not run do not count.
    /// </remarks>
    public Task IdleAsync(CancellationToken cancellationToken = default) => _broker.WhenIdleAsync(cancellationToken);

    /// <summary>Moves the clock from timer to timer, waiting after each until nothing is under way, so that one retry leads to the next.</summary>
    /// <param name="by">How far; not negative.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        DateTimeOffset until = Clock.GetUtcNow() + by;
        await IdleAsync(cancellationToken).ConfigureAwait(false);
        while (Clock.UntilNextTimer is { } next && Clock.GetUtcNow() + next <= until)
        {
            Clock.Advance(next);
            await IdleAsync(cancellationToken).ConfigureAwait(false);
        }

        Clock.Advance(until - Clock.GetUtcNow());
    }

    /// <summary>Stops every service, last started first.</summary>
    public async ValueTask DisposeAsync()
    {
        HarnessService[] services;
        lock (_services)
        {
            services = [.. _services];
            _services.Clear();
        }

        for (int i = services.Length - 1; i >= 0; i--)
        {
            await services[i].DisposeAsync().ConfigureAwait(false);
        }
    }
}
