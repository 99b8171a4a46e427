using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.RabbitMq.Connections;
using TypedEvents.RabbitMq.Messages;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMq.Publishing;

/// <content>What the broker says, what its silence means, and what the end of a session means.</content>
internal sealed partial class PublishLane
{
    /// <summary>Code of the fault that a call gets whose reply can no longer arrive.</summary>
    public const string ReplyPathLost = "reply_path_lost";

    private readonly ReplyCallback? _onReply;
    private readonly PendingRequests? _requests;
    private readonly PropertiesReader _replies = new();
    private readonly ITimer _watch;
    private bool _isWatching;

    /// <summary>The broker confirmed or refused publishes.</summary>
    public void OnConfirm(LaneSession session, ulong number, bool multiple, bool isAck)
    {
        List<PendingSend> confirmed = session.Confirmed;
        confirmed.Clear();
        List<(PendingSend, SendResult)>? over;
        bool isPossible;
        lock (_lock)
        {
            if (_session != session)
            {
                // The session was given up on another thread, and what waited there is sent again already.
                return;
            }

            isPossible = session.Ring.TryConfirm(number, multiple, confirmed);
            Pump();
            over = TakeOver();
        }

        foreach (PendingSend send in confirmed)
        {
            send.Complete(isAck ? new SendResult(send.IsReturned ? PublishOutcome.Unroutable : PublishOutcome.Durable) : Refused(send));
        }

        Complete(over);
        if (!isPossible)
        {
            // Which message was meant is not known: whatever has no confirm is sent again on another channel.
            session.Session.Lose(new RabbitMqConnectionException($"The broker confirmed publish {number}, which was never sent.", isFatal: false));
        }
    }

    /// <summary>The broker sent a message back; an event's confirm follows, and a request has its answer.</summary>
    public void OnReturn(LaneSession session, ReadOnlySpan<byte> routingKey, ReadOnlySpan<byte> properties)
    {
        if (!PropertiesReader.TryReadId(properties, out Guid id))
        {
            return;
        }

        string key = System.Text.Encoding.UTF8.GetString(routingKey);
        if (_requests is not null)
        {
            End(id, new RpcFault(RpcFault.NoResponder, $"Nobody answers '{key}'."));
            return;
        }

        lock (_lock)
        {
            if (_session != session)
            {
                return;
            }

            foreach (PendingSend send in session.Ring.Waiting)
            {
                if (!send.IsReturned && send.Publication.Message.Headers.EventId == id && send.Publication.RoutingKey == key)
                {
                    send.IsReturned = true;
                    return;
                }
            }
        }
    }

    /// <summary>A reply to one of this lane's requests came.</summary>
    public void OnReply(ReadOnlySpan<byte> properties, ReadOnlySpan<byte> body)
    {
        if (_onReply is null || !_replies.TryReadReply(properties, out Guid id, out WireFormat format, out RpcFault? fault))
        {
            return;
        }

        lock (_lock)
        {
            _requests!.Remove(id);
        }

        byte[] copy = System.Buffers.ArrayPool<byte>.Shared.Rent(body.Length);
        body.CopyTo(copy);
        _onReply(new InboundReply(id, format, copy.AsMemory(0, body.Length), fault));
        System.Buffers.ArrayPool<byte>.Shared.Return(copy);
    }

    /// <summary>Ends a request that gets no reply, unless it has ended.</summary>
    private void End(Guid id, RpcFault fault)
    {
        bool isOpen;
        lock (_lock)
        {
            isOpen = _requests!.Remove(id);
        }

        if (isOpen)
        {
            _onReply!(new InboundReply(id, WireFormat.MessagePack, default, fault));
        }
    }

    private static SendResult Refused(PendingSend send) => new(PublishOutcome.Rejected, new RabbitMqConnectionException(
        $"The broker refused '{send.Publication.Message.Headers.Topic}': a queue that it goes to is full, has no leader or is being deleted. See the broker's log.", isFatal: false));

    private async Task DetachAsync(LaneSession session)
    {
        await session.Session.Lost.ConfigureAwait(false);
        Detach(session);
    }

    private void Detach(LaneSession session)
    {
        session.Session.Stream.Writable -= Resume;
        session.Session.BlockedChanged -= OnBlockedChanged;
        Guid[] lost = [];
        List<(PendingSend, SendResult)>? over;
        lock (_lock)
        {
            if (_session == session)
            {
                _session = null;
                lost = _requests?.TakeAll() ?? [];
                foreach (PendingSend send in new Stack<PendingSend>(session.Ring.Waiting))
                {
                    Recover(send, session.Session.Reason);
                }
            }

            over = TakeOver();
        }

        foreach (Guid id in lost)
        {
            _onReply!(new InboundReply(id, WireFormat.MessagePack, default, new RpcFault(
                ReplyPathLost, $"The connection by which the reply would have come was lost ({session.Session.Reason?.Message}). The request may have been handled.")));
        }

        Complete(over);
    }

    /// <summary>Sends again what has no confirm, unless it is what the broker refused; newest first, so that the oldest ends up first. Called with
    /// the lock held.</summary>
    private void Recover(PendingSend send, Exception? reason)
    {
        if (reason is PublishRefusedException refused && refused.IsAbout(send.Publication))
        {
            _over.Add((send, new SendResult(PublishOutcome.Rejected, refused)));
            return;
        }

        send.IsReturned = false;
        _queue.AddFirst(send);
    }

    private void OnBlockedChanged(string? reason)
    {
        if (reason is null)
        {
            Resume();
            return;
        }

        List<(PendingSend, SendResult)>? over;
        lock (_lock)
        {
            for (PendingSend? send = _core.Options.FailWhenBlocked ? _queue.First : null; send is not null;)
            {
                PendingSend? next = send.Next;
                if (!send.WasWritten)
                {
                    _queue.Remove(send);
                    _over.Add((send, Blocked(reason)));
                }

                send = next;
            }

            over = TakeOver();
        }

        Complete(over);
    }

    /// <summary>Looks when the oldest send's time is over. Called with the lock held.</summary>
    private void Watch(long deadline)
    {
        if (!_isWatching)
        {
            // Timers count in milliseconds and cut off the rest.
            TimeSpan left = _core.Time.GetElapsedTime(_core.Time.GetTimestamp(), deadline) + TimeSpan.FromMilliseconds(1);
            _isWatching = true;
            _watch.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private void OnWatch()
    {
        List<(PendingSend, SendResult)>? over;
        LaneSession? silent = null;
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            _isWatching = false;
            long now = _core.Time.GetTimestamp();
            for (PendingSend? send = _queue.First; send is not null;)
            {
                PendingSend? next = send.Next;
                if (send.Deadline <= now)
                {
                    _queue.Remove(send);
                    _over.Add((send, Expired(send)));
                }

                send = next;
            }

            if (_session is { } session)
            {
                List<PendingSend> expired = [];
                foreach (PendingSend send in session.Ring.Waiting)
                {
                    if (send.Deadline <= now)
                    {
                        expired.Add(send);
                    }
                }

                foreach (PendingSend send in expired)
                {
                    session.Ring.Forget(send);
                    _over.Add((send, Expired(send)));
                }

                // A broker that is short of memory is silent on purpose; any other one has gone, whatever TCP believes.
                silent = expired.Count > 0 && session.Session.BlockedReason is null ? session : null;
            }

            _requests?.Sweep(_core.Time.GetUtcNow());
            if ((_session?.Ring.Waiting.FirstOrDefault() ?? _queue.First) is { } oldest)
            {
                Watch(oldest.Deadline);
            }

            over = TakeOver();
        }

        Complete(over);
        silent?.Session.Lose(new TimeoutException($"The broker confirmed nothing for {_core.Options.PublishTimeout}."));
    }

    private SendResult Expired(PendingSend send)
    {
        string topic = send.Publication.Message.Headers.Topic;
        string state = _session?.Session.BlockedReason is { } reason ? $"the broker takes no publishes ({reason})" : _session is null ? "there is no connection" : "the broker does not answer";
        return send.WasWritten
            ? new SendResult(PublishOutcome.Unknown, new TimeoutException($"'{topic}' was sent, and no confirm came within {_core.Options.PublishTimeout}: {state}."))
            : new SendResult(PublishOutcome.NotSent, new TimeoutException($"'{topic}' could not be sent within {_core.Options.PublishTimeout}: {state}."));
    }
}
