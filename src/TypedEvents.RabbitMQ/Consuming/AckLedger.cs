using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using TypedEvents.RabbitMq.Connections;
using TypedEvents.RabbitMq.Messages;

namespace TypedEvents.RabbitMq.Consuming;

/// <summary>What one channel has delivered and what of it is acknowledged. Acknowledgements are collected: one <c>multiple</c> covers everything up
/// to the oldest delivery that is not settled. Safe for concurrent use.</summary>
internal sealed class AckLedger : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(5);

    private readonly Lock _lock = new();
    private readonly Session _session;
    private readonly ushort _channel;
    private readonly int _batch;
    private readonly List<ulong> _acked = [];
    private readonly ITimer _timer;
    private RabbitMqDelivery? _oldest;
    private RabbitMqDelivery? _newest;
    private bool _isOver;

    /// <param name="session">The session.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="prefetch">Deliveries that the broker sends ahead.</param>
    /// <param name="time">The clock.</param>
    public AckLedger(Session session, ushort channel, int prefetch, TimeProvider time)
    {
        _session = session;
        _channel = channel;
        _batch = Math.Max(1, prefetch / 4);
        _timer = time.CreateTimer(static ledger => ((AckLedger)ledger!).Flush(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether every delivery is settled.</summary>
    public bool IsSettled
    {
        get
        {
            lock (_lock)
            {
                return _oldest is null;
            }
        }
    }

    /// <summary>A delivery has come.</summary>
    public void Add(RabbitMqDelivery delivery)
    {
        lock (_lock)
        {
            delivery.Previous = _newest;
            if (_newest is null)
            {
                _oldest = delivery;
            }
            else
            {
                _newest.Next = delivery;
            }

            _newest = delivery;
        }
    }

    /// <summary>Acknowledges a delivery, now or soon.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="isLast">Whether nothing more comes, so that there is nothing to collect.</param>
    /// <returns>False when the session is over.</returns>
    public bool Ack(RabbitMqDelivery delivery, bool isLast)
    {
        lock (_lock)
        {
            Remove(delivery);
            if (_isOver)
            {
                return false;
            }

            _acked.Add(delivery.Tag);
            if (isLast)
            {
                FlushAll();
            }
            else if (_acked.Count >= _batch)
            {
                FlushPrefix();
            }
            else if (_acked.Count == 1)
            {
                _timer.Change(LongestWait, Timeout.InfiniteTimeSpan);
            }

            return !_isOver;
        }
    }

    /// <summary>Gives a delivery back to its queue.</summary>
    /// <returns>False when the session is over.</returns>
    public bool Requeue(RabbitMqDelivery delivery)
    {
        lock (_lock)
        {
            Remove(delivery);
            return Write(delivery.Tag, static (buffer, state) => SettleFrames.WriteRequeue(buffer, state.Channel, state.Tag));
        }
    }

    /// <summary>Sends every acknowledgement that waits.</summary>
    public void Flush()
    {
        lock (_lock)
        {
            FlushAll();
        }
    }

    /// <summary>Ends the ledger with its session.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
        }

        _timer.Dispose();
    }

    private void FlushAll()
    {
        FlushPrefix(isFinal: true);
        foreach (ulong tag in _acked)
        {
            Write(tag, static (buffer, state) => SettleFrames.WriteAck(buffer, state.Channel, state.Tag, multiple: false));
        }

        _acked.Clear();
    }

    /// <summary>Acknowledges with one frame what lies before the oldest unsettled delivery; the rest waits, unless it is most of what may wait.</summary>
    private void FlushPrefix(bool isFinal = false)
    {
        ulong bound = _oldest?.Tag ?? ulong.MaxValue;
        ulong highest = 0;
        int kept = 0;
        for (int i = 0; i < _acked.Count; i++)
        {
            ulong tag = _acked[i];
            if (tag < bound)
            {
                highest = Math.Max(highest, tag);
            }
            else
            {
                _acked[kept++] = tag;
            }
        }

        _acked.RemoveRange(kept, _acked.Count - kept);
        if (highest > 0)
        {
            Write(highest, static (buffer, state) => SettleFrames.WriteAck(buffer, state.Channel, state.Tag, multiple: true));
        }

        if (isFinal)
        {
            return;
        }

        if (_acked.Count >= 2 * _batch)
        {
            FlushAll();
        }
        else if (_acked.Count > 0)
        {
            _timer.Change(LongestWait, Timeout.InfiniteTimeSpan);
        }
    }

    private bool Write(ulong tag, Amqp.GatheringWriter.Frames<(ushort Channel, ulong Tag)> write)
    {
        if (_isOver)
        {
            return false;
        }

        try
        {
            _session.Stream.Writer.Write(SettleFrames.Size, (_channel, tag), write);
            return true;
        }
        catch (IOException exception)
        {
            _isOver = true;
            _session.Lose(exception);
            return false;
        }
    }

    private void Remove(RabbitMqDelivery delivery)
    {
        if (delivery.Previous is { } previous)
        {
            previous.Next = delivery.Next;
        }
        else if (_oldest == delivery)
        {
            _oldest = delivery.Next;
        }

        if (delivery.Next is { } next)
        {
            next.Previous = delivery.Previous;
        }
        else if (_newest == delivery)
        {
            _newest = delivery.Previous;
        }

        delivery.Previous = delivery.Next = null;
    }
}
