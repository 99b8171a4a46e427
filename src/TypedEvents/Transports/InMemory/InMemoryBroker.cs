using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using TypedEvents.Dispatch;
using TypedEvents.Transports;

namespace TypedEvents;

/// <summary>Queues in memory, shared by every host of this process that names this broker. Safe for concurrent use.</summary>
/// <remarks>
/// Not durable: what is queued dies with the process. A service's queue and dead letters live as long as the broker, so that events wait
/// for a service that is between two starts; dead letters are kept until they are requeued or purged. One lock guards everything; it is held for table look-ups and list operations only.
/// </remarks>
public sealed partial class InMemoryBroker
{
    private const int MaxCachedRoutes = 10_000;

    private static readonly ConcurrentDictionary<string, InMemoryBroker> NamedBrokers = new(StringComparer.Ordinal);

    private readonly InMemoryBrokerOptions _options;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, InMemoryService> _services = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InMemoryQueue[]> _routes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InMemoryQueue> _requests = new(StringComparer.Ordinal);

    /// <summary>Creates a broker of one's own.</summary>
    /// <param name="options">Bounds; null for the defaults.</param>
    /// <param name="timeProvider">The clock of delays and time-outs; null for the system's.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is too low.</exception>
    public InMemoryBroker(InMemoryBrokerOptions? options = null, TimeProvider? timeProvider = null)
    {
        _options = (options ?? new InMemoryBrokerOptions()).Checked();
        _time = timeProvider ?? TimeProvider.System;
        _delayed = new DelayedMessages(this, _time);
    }

    /// <summary>Overwrites a body with 0xDD once nobody may read it any more, so that tests catch late readers.</summary>
    internal bool PoisonBodies { get; init; }

    /// <summary>Guards every queue, consumer and delivery of this broker.</summary>
    internal Lock Gate { get; } = new();

    /// <summary>The broker of this process with a name, made at first use with the default options; it lives as long as the process.</summary>
    /// <param name="name">Compared ordinally.</param>
    public static InMemoryBroker Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return NamedBrokers.GetOrAdd(name, static _ => new InMemoryBroker());
    }

    /// <summary>Provisions a service's queue with exactly these bindings; the last replica to start decides.</summary>
    internal InMemoryService Provision(ServiceTopology topology)
    {
        lock (Gate)
        {
            if (!_services.TryGetValue(topology.Service, out InMemoryService? service))
            {
                service = new InMemoryService(new InMemoryQueue(topology.Service, _options));
                _services.Add(topology.Service, service);
            }

            service.Bindings = [.. topology.Bindings.Select(binding => new TopicPattern(binding))];
            _routes.Clear();
            return service;
        }
    }

    /// <summary>Adds a consumer to a service's queue.</summary>
    internal InMemoryConsumer AddConsumer(InMemoryTransport transport, InMemoryQueue queue, DeliveryCallback callback, int concurrency)
    {
        lock (Gate)
        {
            var consumer = new InMemoryConsumer(this, transport, queue, callback, concurrency);
            queue.Add(consumer);
            return consumer;
        }
    }

    /// <summary>Adds a responder; the first one makes the queue of the request topic.</summary>
    internal InMemoryConsumer AddResponder(InMemoryTransport transport, string topic, DeliveryCallback callback, int concurrency)
    {
        lock (Gate)
        {
            if (!_requests.TryGetValue(topic, out InMemoryQueue? queue))
            {
                queue = new InMemoryQueue(topic, _options);
                _requests.Add(topic, queue);
            }

            return AddConsumer(transport, queue, callback, concurrency);
        }
    }

    /// <summary>Stops intake of a consumer. The queue of a request topic goes with its last responder.</summary>
    internal void Stop(InMemoryConsumer consumer)
    {
        List<QueuedMessage> orphans = [];
        lock (Gate)
        {
            InMemoryQueue queue = consumer.Queue;
            consumer.Stop();
            queue.Remove(consumer);
            _leaving.Add(consumer);
            if (!queue.HasConsumers && _requests.TryGetValue(queue.Name, out InMemoryQueue? current) && current == queue)
            {
                _requests.Remove(queue.Name);
                queue.IsGone = true;
                orphans.AddRange(queue.Drain());
                AdmitWaiting(queue);
            }

            CheckIdle();
        }

        FailOrphans(orphans);
    }

    private InMemoryQueue[] Route(string topic)
    {
        if (_routes.TryGetValue(topic, out InMemoryQueue[]? route))
        {
            return route;
        }

        if (_routes.Count == MaxCachedRoutes)
        {
            _routes.Clear();
        }

        route = [.. _services.Values.Where(service => service.Takes(topic)).Select(service => service.Queue)];
        _routes.Add(topic, route);
        return route;
    }
}
