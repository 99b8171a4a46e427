using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using TypedEvents.Bus;
using TypedEvents.RabbitMq.Connections;
using TypedEvents.RabbitMq.Topology;

namespace TypedEvents.RabbitMq.Telemetry;

/// <summary>Looks every five seconds at how much waits in the service's queues: for the metrics, and to find a consumer that the broker has forgotten.</summary>
internal sealed class QueueWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Action<QueueReading> _onRead;
    private readonly RabbitMqNames _names;
    private readonly Link _admin;
    private readonly ITimer _timer;
    private volatile QueueReading[] _readings = [];
    private int _isReading;

    /// <param name="time">The clock.</param>
    /// <param name="names">The queues.</param>
    /// <param name="admin">The connection.</param>
    /// <param name="onRead">Told what the service's queue held.</param>
    public QueueWatch(TimeProvider time, RabbitMqNames names, Link admin, Action<QueueReading> onRead)
    {
        _names = names;
        _admin = admin;
        _onRead = onRead;
        _timer = time.CreateDetachedTimer(static watch => _ = ((QueueWatch)watch!).ReadAsync(), this, TimeSpan.Zero, Interval);
    }

    /// <summary>What was last seen; empty while it is not known.</summary>
    public IReadOnlyList<QueueReading> Readings => _readings;

    /// <summary>Looks now.</summary>
    public async Task ReadAsync()
    {
        if (_admin.Current is not { } session || Interlocked.Exchange(ref _isReading, 1) == 1)
        {
            return;
        }

        try
        {
            IChannel channel = await session.OpenOwnChannelAsync().ConfigureAwait(false);
            QueueReading queue = await ReadAsync(channel, _names.Queue).ConfigureAwait(false);
            _onRead(queue);
            _readings = [queue, await ReadAsync(channel, _names.DeadLetters).ConfigureAwait(false)];
            await channel.CloseAsync(CancellationToken.None).WaitAsync(Patience).ConfigureAwait(false);
        }
        catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            // A queue that is gone has no consumer, whatever its consumer was told.
            _onRead(new QueueReading(_names.Queue, Messages: 0, Consumers: 0));
            _readings = [];
        }
        catch (Exception exception) when (exception is OperationInterruptedException or TimeoutException or ObjectDisposedException)
        {
            // A gauge without a value says that it is not known; the connection's own log says why.
            _readings = [];
        }
        finally
        {
            Volatile.Write(ref _isReading, 0);
        }
    }

    public void Dispose() => _timer.Dispose();

    private static async Task<QueueReading> ReadAsync(IChannel channel, string queue)
    {
        QueueDeclareOk state = await channel.QueueDeclarePassiveAsync(queue, CancellationToken.None).WaitAsync(Patience).ConfigureAwait(false);
        return new QueueReading(queue, state.MessageCount, state.ConsumerCount);
    }
}
