using System;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using TypedEvents.Bus;
using TypedEvents.RabbitMq.Connections;
using TypedEvents.RabbitMq.Consuming;
using TypedEvents.RabbitMq.DeadLetters;
using TypedEvents.RabbitMq.Messages;
using TypedEvents.RabbitMq.Publishing;
using TypedEvents.RabbitMq.Telemetry;
using TypedEvents.RabbitMq.Topology;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMq;

/// <summary>The transport over RabbitMQ: a connection each to publish, to consume and to administer.</summary>
internal sealed partial class RabbitMqTransport : ITransport
{
    // What is received may be larger than what we send; the limit of the codec applies to it, in the dead letters' favour.
    private const int MaxReceivedBody = 512 * 1024 * 1024;

    private static readonly TimeSpan FlushPatience = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly List<QueueConsumer> _consumers = [];
    private readonly TransportCore _core;
    private readonly ConnectionSettings _settings;
    private readonly IMeterFactory? _meters;
    private readonly int _maxBodySize;
    private readonly EventIds _ids;
    private readonly PublishLane _events;
    private Service? _service;
    private bool _isConsuming;
    private bool _isStopped;
    private volatile bool _isDisposed;

    /// <param name="options">The options; validated.</param>
    /// <param name="maxBodySize">Largest body that is sent.</param>
    /// <param name="time">The clock.</param>
    /// <param name="random">Randomness.</param>
    /// <param name="logger">The log.</param>
    /// <param name="meters">Makes the meter; null for one of its own.</param>
    public RabbitMqTransport(RabbitMqOptions options, int maxBodySize, TimeProvider time, RandomSource random, ILogger logger, IMeterFactory? meters = null)
    {
        _meters = meters;
        _core = new TransportCore(options, time, random, logger);
        _settings = ConnectionSettings.From(options);
        _maxBodySize = maxBodySize;
        _ids = new EventIds(time, random);
        _events = new PublishLane(_core, maxBodySize);
    }

    public string Name => "rabbitmq";

    public async Task StartAsync(ServiceTopology topology, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfLessThan(topology.Concurrency, 1);
        Service service;
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_service is not null)
            {
                throw new InvalidOperationException("The transport has been started already.");
            }

            service = _service = CreateService(topology);
        }

        TimeSpan patience = _core.Options.StartTimeout;
        Session admin = await service.Admin.ReadyAsync(patience, cancellationToken).ConfigureAwait(false);
        await service.StaleBindings.CheckAsync(admin, [.. topology.Bindings]).ConfigureAwait(false);
        await service.Publishing.ReadyAsync(patience, cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken) =>
        _events.SendAsync(new Publication(Started.Names.Exchange, message.Headers.Topic, message), cancellationToken);

    public async Task ConsumeAsync(DeliveryCallback callback, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        QueueConsumer consumer;
        lock (_lock)
        {
            ThrowIfIntakeIsOver();
            if (_isConsuming)
            {
                throw new InvalidOperationException("The transport consumes already.");
            }

            _isConsuming = true;
            consumer = new QueueConsumer(Context(Reject), Started.Provisioner.ProvisionAsync, callback, Started.Concurrency, _core.Options.RememberedMessages);
            _consumers.Add(consumer);
        }

        await AttachAsync(consumer, cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<bool> SettleAsync(Delivery delivery, Settlement settlement, CancellationToken cancellationToken)
    {
        RabbitMqDelivery own = Own(delivery);
        QueueConsumer consumer = own.Session.Consumer;
        return consumer.IsOf(_core) ? consumer.SettleAsync(own, settlement) : new(false);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        QueueConsumer[] consumers;
        lock (_lock)
        {
            _isStopped = true;
            consumers = [.. _consumers];
        }

        Task stopping = Task.WhenAll(consumers.Select(consumer => consumer.StopAsync()).Concat(consumers.Select(consumer => consumer.Drained)));

        // The token ends the wait, which is no error: what still runs may settle until disposal.
        await stopping.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Returns what is not settled to the queues. Does not wait for running callbacks, so that they may call it.</summary>
    public async ValueTask DisposeAsync()
    {
        QueueConsumer[] consumers;
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = _isStopped = true;
            consumers = [.. _consumers];
        }

        await Task.WhenAll(consumers.Select(consumer => consumer.StopAsync())).ConfigureAwait(false);

        // What is under way may still get its confirm.
        await _events.DrainAsync(FlushPatience).ConfigureAwait(false);
        _events.Dispose();
        _requests?.Dispose();
        if (_service is { } service)
        {
            await service.DisposeAsync().ConfigureAwait(false);
        }

        foreach (QueueConsumer consumer in consumers)
        {
            consumer.Dispose();
        }
    }

    private QueueConsumer[] Consumers
    {
        get
        {
            lock (_lock)
            {
                return [.. _consumers];
            }
        }
    }

    private Service Started => _service ?? throw new InvalidOperationException("The transport has not been started.");

    private static RabbitMqDelivery Own(Delivery delivery) => delivery as RabbitMqDelivery
        ?? throw new ArgumentException("The delivery does not come from a RabbitMQ transport.", nameof(delivery));

    private Service CreateService(ServiceTopology topology)
    {
        RabbitMqNames names = new(_core.Options.Exchange, _core.Options.QueueName ?? topology.Service);
        Provisioner provisioner = new(new RabbitMqTopology(names, _core.Options.QueueType), topology.Bindings, _core.Options.DeclareTopology);
        ConnectionOpener opener = new(_settings, _core.Options.Tls, topology.Service, MaxReceivedBody, _core.Random);
        Link admin = new("admin", opener, provisioner.ProvisionAsync, _core);
        Link publishing = new("publish", opener, SetUpPublishingAsync, _core);
        Link consuming = new("consume", opener, SetUpConsumingAsync, _core);
        QueueWatch watch = new(_core.Time, () => provisioner.Queues, admin, OnRead);
        Link[] links = [publishing, consuming, admin];
        TransportMetrics metrics = new(
            _meters, () => watch.Readings, () => links.Select(link => (link.Role, (long)link.Losses)), () => _events.PendingCount + (_requests?.PendingCount ?? 0), () => publishing.Current?.BlockedReason is not null);
        return new Service
        {
            Watch = watch,
            Renewal = new BindingRenewal(_core.Time, admin, provisioner.RenewAsync),
            Metrics = metrics,
            Names = names,
            Concurrency = topology.Concurrency,
            Provisioner = provisioner,
            StaleBindings = new StaleBindings(_core, _settings, names),
            DeadLetters = new DeadLetterStore(_core, names, admin, _events),
            Admin = admin,
            Publishing = publishing,
            Consuming = consuming,
        };
    }

    private async Task SetUpPublishingAsync(Session session)
    {
        Service service = Started;

        // An exchange that somebody deleted took its bindings with it: publishers are the ones who notice.
        await service.Provisioner.ProvisionAsync(session).ConfigureAwait(false);
        service.Provisioner.ForgetRungs();
        await AttachAsync(_events, session).ConfigureAwait(false);
        await SetUpRepliesAsync(session).ConfigureAwait(false);
    }

    private async Task SetUpConsumingAsync(Session session)
    {
        foreach (QueueConsumer consumer in Consumers)
        {
            await consumer.AttachAsync(session).ConfigureAwait(false);
        }
    }

    private void OnRead(QueueReading reading)
    {
        foreach (QueueConsumer consumer in Consumers)
        {
            consumer.Probe(reading);
        }
    }

    private static async Task AttachAsync(PublishLane lane, Session session)
    {
        RabbitMQ.Client.IChannel channel = await session.OpenChannelAsync(confirms: true).ConfigureAwait(false);
        LaneSession attached = new(lane, session, (ushort)channel.ChannelNumber);
        session.Stream.Tap.Attach(attached.Channel, attached);
        lane.Attach(attached);
    }

    /// <summary>Consumes on the session that is there, or on the first that comes; later ones find the consumer in the list.</summary>
    private Task AttachAsync(QueueConsumer consumer, CancellationToken cancellationToken) =>
        Started.Consuming.UseAsync(consumer.AttachAsync, _core.Options.StartTimeout, cancellationToken);

    private ConsumerContext Context(Func<RabbitMqDelivery, SettlementCopy?>? reject) => new(_core, _ids, PublishCopyAsync, OnAlreadyHandled, reject);

    private void ThrowIfIntakeIsOver()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_isStopped)
        {
            throw new InvalidOperationException("The transport has been stopped.");
        }
    }
}
