using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using TypedEvents.RabbitMq.Connections;
using TypedEvents.RabbitMq.Telemetry;
using TypedEvents.RabbitMq.Topology;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMq.Consuming;

/// <summary>Takes from one queue, over whatever session there is, and has what comes handled by a bounded number of workers.
/// Safe for concurrent use.</summary>
internal sealed partial class QueueConsumer : IDeliverySource, IDisposable
{
    private const string Tag = "c";
    private const int CertainSuspicions = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _attaching = new(1, 1);
    private readonly Queue<RabbitMqDelivery> _waiting = new();
    private readonly Stack<DeliveryWorker> _resting = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConsumerContext _context;
    private readonly RecentDeliveries _recent;
    private readonly Func<Session, Task<string>> _provision;
    private readonly DeliveryCallback _callback;
    private readonly int _concurrency;
    private readonly ushort _prefetch;
    private ConsumerSession? _session;
    private IChannel? _channel;
    private string? _queue;
    private long _arrivals;
    private long _arrivalsAtProbe;
    private int _suspicions;
    private int _running;
    private bool _isStopped;

    /// <param name="context">What all consumers of the transport share.</param>
    /// <param name="provision">Makes sure of the queue on a new session, and says its name.</param>
    /// <param name="callback">Handles deliveries.</param>
    /// <param name="concurrency">Most callbacks at once.</param>
    /// <param name="remembered">Most handled deliveries that are remembered.</param>
    public QueueConsumer(ConsumerContext context, Func<Session, Task<string>> provision, DeliveryCallback callback, int concurrency, int remembered)
    {
        _context = context;
        _provision = provision;
        _callback = callback;
        _concurrency = concurrency;
        _prefetch = (ushort)Math.Clamp((long)concurrency * context.Core.Options.PrefetchPerSlot, 1, 1000);
        _recent = new RecentDeliveries(remembered);
        NewId = context.Ids.Next;
        Callback = HandleAsync;
    }

    /// <summary>Whether the transport with this core has the consumer.</summary>
    public bool IsOf(TransportCore core) => ReferenceEquals(_context.Core, core);

    private bool IsStopped
    {
        get
        {
            lock (_lock)
            {
                return _isStopped;
            }
        }
    }

    /// <summary>Ids of messages that come without.</summary>
    public Func<Guid> NewId { get; }

    public DeliveryCallback Callback { get; }

    /// <summary>Completes when the consumer is stopped and no callback runs any more.</summary>
    public Task Drained => _drained.Task;

    /// <summary>Begins to consume on a session; nothing happens when it does already.</summary>
    public async Task AttachAsync(Session session)
    {
        await _attaching.WaitAsync(Patience).ConfigureAwait(false);
        try
        {
            lock (_lock)
            {
                if (_isStopped || _session?.Session == session)
                {
                    return;
                }
            }

            string queue = await _provision(session).ConfigureAwait(false);
            IChannel channel = await session.OpenChannelAsync().ConfigureAwait(false);
            AckLedger ledger = new(session, (ushort)channel.ChannelNumber, _prefetch, _context.Core.Time);
            ConsumerSession consumer = new(this, session, ledger);
            session.Stream.Tap.Attach((ushort)channel.ChannelNumber, consumer);
            lock (_lock)
            {
                _session = consumer;
                _channel = channel;
                _queue = queue;
            }

            _ = DetachAsync(consumer);
            await channel.BasicQosAsync(0, _prefetch, global: false, CancellationToken.None).WaitAsync(Patience).ConfigureAwait(false);
            SilentConsumer silent = new(channel, () => session.Lose(new RabbitMqConnectionException($"The broker ended the consumer of the queue '{queue}', which was deleted or has no leader.", isFatal: false)));
            await channel.BasicConsumeAsync(queue, autoAck: false, Tag, noLocal: false, exclusive: false, arguments: null, silent, CancellationToken.None).WaitAsync(Patience).ConfigureAwait(false);
            if (IsStopped)
            {
                // Stopping may have found nothing to cancel; whatever came would go back and come again, without end.
                await channel.BasicCancelAsync(Tag, noWait: false, CancellationToken.None).WaitAsync(Patience).ConfigureAwait(false);
            }
        }
        catch (OperationInterruptedException exception)
        {
            throw BrokerRefusal.Explain(exception);
        }
        finally
        {
            _attaching.Release();
        }
    }

    /// <summary>Takes a delivery on the reading thread.</summary>
    public void OnDelivery(RabbitMqDelivery delivery)
    {
        _arrivals++;
        delivery.Session.Ledger.Add(delivery);
        switch (_recent.Begin(delivery))
        {
            case Recollection.New:
                Enqueue(delivery);
                break;
            case Recollection.Handled:
                _context.OnAlreadyHandled(delivery);
                AckUnhandled(delivery);
                break;
        }
    }

    /// <summary>Judges by what its queue holds whether the broker has forgotten the consumer: RabbitMQ 3.10 does not always say that a quorum queue
    /// was deleted and declared again. Twice in a row is certain; then the session is given up.</summary>
    public void Probe(QueueReading queue)
    {
        Session? deaf = null;
        lock (_lock)
        {
            if (queue.Name != _queue)
            {
                return;
            }

            bool isIdle = !_isStopped && _session is { Ledger.IsSettled: true } && _arrivals == _arrivalsAtProbe;
            _arrivalsAtProbe = _arrivals;
            _suspicions = isIdle && (queue.Consumers == 0 || queue.Messages > 0) ? _suspicions + 1 : 0;
            if (_suspicions == CertainSuspicions)
            {
                _suspicions = 0;
                deaf = _session?.Session;
            }
        }

        deaf?.Lose(new RabbitMqConnectionException($"The broker delivers nothing from the queue '{queue.Name}', where {queue.Messages} messages wait for {queue.Consumers} consumers.", isFatal: false));
    }

    /// <summary>Takes nothing more; what has not begun goes back to the queue.</summary>
    public async Task StopAsync()
    {
        IChannel? channel;
        lock (_lock)
        {
            if (_isStopped)
            {
                return;
            }

            _isStopped = true;
            channel = _channel;
            CompleteWhenDrained();
        }

        if (channel is { IsOpen: true })
        {
            // When the connection is lost meanwhile, there is nothing left to cancel.
            await channel.BasicCancelAsync(Tag, noWait: false, CancellationToken.None).WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        while (TryTakeWaiting(out RabbitMqDelivery? delivery))
        {
            Return(delivery);
        }

        _session?.Ledger.Flush();
    }

    public Delivery? Take(DeliveryWorker worker)
    {
        lock (_lock)
        {
            while (!_isStopped && _waiting.TryDequeue(out RabbitMqDelivery? delivery))
            {
                if (delivery.Session.Session.IsAlive)
                {
                    delivery.Hold();
                    return delivery;
                }

                // It comes again on the next session.
                Drop(delivery);
            }

            _running--;
            _resting.Push(worker);
            CompleteWhenDrained();
            return null;
        }
    }

    public void EndOfBody(Delivery delivery) => ((RabbitMqDelivery)delivery).EndOfBody();

    public void Dispose() => _attaching.Dispose();

    private void Enqueue(RabbitMqDelivery delivery)
    {
        DeliveryWorker? worker = null;
        bool isLate;
        lock (_lock)
        {
            isLate = _isStopped;
            if (!isLate)
            {
                _waiting.Enqueue(delivery);
                if (_running < _concurrency)
                {
                    _running++;
                    worker = _resting.TryPop(out DeliveryWorker? rested) ? rested : new DeliveryWorker(this);
                }
            }
        }

        worker?.Start();
        if (isLate)
        {
            Return(delivery);
        }
    }

    private bool TryTakeWaiting([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out RabbitMqDelivery? delivery)
    {
        lock (_lock)
        {
            return _waiting.TryDequeue(out delivery);
        }
    }

    private void CompleteWhenDrained()
    {
        if (_isStopped && _running == 0)
        {
            _drained.TrySetResult();
        }
    }

    private async Task DetachAsync(ConsumerSession session)
    {
        await session.Session.Lost.ConfigureAwait(false);
        session.Ledger.Dispose();
        lock (_lock)
        {
            for (int i = _waiting.Count; i > 0; i--)
            {
                RabbitMqDelivery delivery = _waiting.Dequeue();
                if (delivery.Session != session)
                {
                    _waiting.Enqueue(delivery);
                }
                else
                {
                    Drop(delivery);
                }
            }
        }
    }

    /// <summary>Forgets a delivery whose session is over before its handler began.</summary>
    private void Drop(RabbitMqDelivery delivery)
    {
        delivery.Release();
        Promote(_recent.Forget(delivery.Key));
    }

    /// <summary>Puts the first of those that waited for the same work into its place.</summary>
    private void Promote(List<RabbitMqDelivery>? waiting)
    {
        if (waiting is null)
        {
            return;
        }

        foreach (RabbitMqDelivery delivery in waiting)
        {
            if (!delivery.Session.Session.IsAlive)
            {
                delivery.Release();
            }
            else if (_recent.Begin(delivery) == Recollection.New)
            {
                ThreadPool.UnsafeQueueUserWorkItem(static state => state.Consumer.Enqueue(state.Delivery), (Consumer: this, Delivery: delivery), preferLocal: false);
            }
        }
    }
}
