using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.Transports;

/// <summary>One host's connection to an <see cref="InMemoryBroker"/>.</summary>
/// <param name="broker">The broker.</param>
/// <param name="isPrivate">True when the broker goes with this host, so that nobody could take later what is queued when it stops.</param>
internal sealed partial class InMemoryTransport(InMemoryBroker broker, bool isPrivate = false) : ITransport, IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<InMemoryConsumer> _consumers = [];
    private InMemoryService? _service;
    private int _concurrency;
    private bool _isConsuming;
    private bool _isStopped;
    private volatile bool _isDisposed;

    /// <inheritdoc/>
    public string Name => "in_memory";

    /// <summary>What the broker holds for this service.</summary>
    public InMemoryService Service => _service ?? throw new InvalidOperationException("The transport has not been started.");

    /// <inheritdoc/>
    public Task StartAsync(ServiceTopology topology, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfLessThan(topology.Concurrency, 1);
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_service is not null)
            {
                throw new InvalidOperationException("The transport has been started already.");
            }

            _concurrency = topology.Concurrency;
            _service = broker.Provision(topology);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken) => _isDisposed
        ? new(NotSent())
        : broker.SendAsync(message, cancellationToken);

    /// <inheritdoc/>
    public Task ConsumeAsync(DeliveryCallback callback, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            ThrowIfIntakeIsOver();
            if (_isConsuming)
            {
                throw new InvalidOperationException("The transport consumes already.");
            }

            _isConsuming = true;
            _consumers.Add(broker.AddConsumer(this, Service.Queue, callback, _concurrency));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<bool> SettleAsync(Delivery delivery, Settlement settlement, CancellationToken cancellationToken) =>
        new(broker.Settle(this, Own(delivery), settlement));

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (isPrivate && !_isStopped)
        {
            await broker.WhenIdleAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        foreach (InMemoryConsumer consumer in StopIntake())
        {
            // The token ends the wait, which is no error: what still runs may settle until disposal.
            await consumer.Drained.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Returns what is not settled to the queues. Does not wait for running callbacks, so that they may call it.</summary>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    /// <summary>As <see cref="DisposeAsync"/>, for containers that are not disposed asynchronously.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        foreach (InMemoryConsumer consumer in StopIntake())
        {
            broker.ReturnUnsettled(consumer);
        }
    }

    private static InMemoryDelivery Own(Delivery delivery) => delivery as InMemoryDelivery
        ?? throw new ArgumentException("The delivery does not come from an in-memory transport.", nameof(delivery));

    private SendResult NotSent() => new(PublishOutcome.NotSent, new ObjectDisposedException(GetType().FullName, "The transport is closed."));

    private void ThrowIfIntakeIsOver()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_isStopped)
        {
            throw new InvalidOperationException("The transport has been stopped.");
        }
    }

    private InMemoryConsumer[] StopIntake()
    {
        lock (_lock)
        {
            if (!_isStopped)
            {
                _isStopped = true;
                _consumers.ForEach(broker.Stop);
            }

            return [.. _consumers];
        }
    }
}
