using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using TypedEvents.Bus;
using TypedEvents.RabbitMq.Connections;

namespace TypedEvents.RabbitMq.Telemetry;

/// <summary>Looks every five seconds at how much waits in the service's queues: for the metrics, and to find consumers that the broker has forgotten.</summary>
internal sealed class QueueWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Action<QueueReading> _onRead;
    private readonly Func<IEnumerable<string>> _queues;
    private readonly Link _admin;
    private readonly ITimer _timer;
    private volatile QueueReading[] _readings = [];
    private int _isReading;

    /// <param name="time">The clock.</param>
    /// <param name="queues">The queues.</param>
    /// <param name="admin">The connection.</param>
    /// <param name="onRead">Told what each queue held.</param>
    public QueueWatch(TimeProvider time, Func<IEnumerable<string>> queues, Link admin, Action<QueueReading> onRead)
    {
        _queues = queues;
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
            List<QueueReading> readings = [];
            foreach (string queue in _queues())
            {
                QueueReading? reading = await ReadAsync(session, queue).ConfigureAwait(false);
                if (reading is not null)
                {
                    readings.Add(reading);
                }

                // A queue that is gone has no consumer, whatever its consumer was told.
                _onRead(reading ?? new QueueReading(queue, Messages: 0, Consumers: 0));
            }

            _readings = [.. readings];
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

    /// <summary>Looks on a channel of its own, which the broker closes when there is no such queue.</summary>
    private static async Task<QueueReading?> ReadAsync(Session session, string queue)
    {
        IChannel channel = await session.OpenOwnChannelAsync().ConfigureAwait(false);
        try
        {
            QueueDeclareOk state = await channel.QueueDeclarePassiveAsync(queue, CancellationToken.None).WaitAsync(Patience).ConfigureAwait(false);
            await channel.CloseAsync(CancellationToken.None).WaitAsync(Patience).ConfigureAwait(false);
            return new QueueReading(queue, state.MessageCount, state.ConsumerCount);
        }
        catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return null;
        }
    }
}
