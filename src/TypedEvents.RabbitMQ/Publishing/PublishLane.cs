using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Bus;
using TypedEvents.RabbitMq.Messages;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMq.Publishing;

/// <summary>Publishes with confirms, in order, over whatever session there is: what has no confirm when a session is lost is sent again on the
/// next, with the same event id, until its time is over. Requests need no confirm and are never sent again: a reply says that one arrived, a return
/// that it did not, and one whose session is lost may have been handled. Safe for concurrent use.</summary>
internal sealed partial class PublishLane : IDisposable
{
    private readonly Lock _lock = new();
    private readonly TransportCore _core;
    private readonly int _maxBodySize;
    private readonly long _patience;
    private readonly SendQueue _queue = new();
    private List<(PendingSend Send, SendResult Result)> _over = [];
    private TaskCompletionSource? _empty;
    private LaneSession? _session;
    private bool _isDisposed;

    /// <param name="core">Options, time, log.</param>
    /// <param name="maxBodySize">Largest body in bytes.</param>
    /// <param name="onReply">Takes the replies of requests; null for a lane of events.</param>
    public PublishLane(TransportCore core, int maxBodySize, ReplyCallback? onReply = null)
    {
        _core = core;
        _maxBodySize = maxBodySize;
        _onReply = onReply;
        _requests = onReply is null ? null : new PendingRequests();
        _patience = (long)(core.Options.PublishTimeout.TotalSeconds * core.Time.TimestampFrequency);
        _watch = core.Time.CreateDetachedTimer(static lane => ((PublishLane)lane!).OnWatch(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Sends that have no outcome yet.</summary>
    public long PendingCount
    {
        get
        {
            lock (_lock)
            {
                return _queue.Count + (_session?.Ring.Count ?? 0);
            }
        }
    }

    /// <summary>Sends. The body is borrowed until the task completes.</summary>
    /// <exception cref="OperationCanceledException">Cancelled before anything left this process.</exception>
    public ValueTask<SendResult> SendAsync(in Publication publication, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<SendResult>(cancellationToken);
        }

        // A copy is as large as what came, which nobody asked us.
        int size = publication.Message.Body.Length;
        if (size > _maxBodySize && publication.Marks is null)
        {
            return new(new SendResult(PublishOutcome.Rejected, new ArgumentException(
                $"'{publication.Message.Headers.Topic}' has {size} bytes, at most {_maxBodySize} are allowed. Send a reference to the data, or raise TypedEvents:Limits:MaxBodySize everywhere.")));
        }

        PendingSend send = PendingSend.Rent(in publication, _core.Time.GetTimestamp() + _patience, this);
        ValueTask<SendResult> task = send.Task;
        SendResult? own = null;
        List<(PendingSend, SendResult)>? over;
        lock (_lock)
        {
            if (Refusal() is { } refusal)
            {
                _over.Add((send, refusal));
            }
            else
            {
                Watch(send.Deadline);
                _queue.AddLast(send);
                Pump();
            }

            // The usual end of a request, which then costs no list.
            if (_over is [(var first, var result)] && first == send)
            {
                own = result;
                _over.Clear();
            }

            over = TakeOver();
        }

        Complete(over);
        if (own is { } outcome)
        {
            send.Complete(outcome);
        }

        if (cancellationToken.CanBeCanceled && send.IsQueued)
        {
            send.CancelWith(cancellationToken);
        }

        return task;
    }

    /// <summary>Publishes on a new session from now on.</summary>
    public void Attach(LaneSession session)
    {
        session.Session.Stream.Writable += Resume;
        session.Session.BlockedChanged += OnBlockedChanged;
        if (_session is { } old)
        {
            Detach(old);
        }

        lock (_lock)
        {
            _session = session;
        }

        _ = DetachAsync(session);
        Resume();
    }

    /// <summary>Cancels a send that is still here.</summary>
    public void Cancel(PendingSend send, CancellationToken token)
    {
        lock (_lock)
        {
            // What was written once may be on the broker, although it waits to be sent again.
            if (!send.IsQueued || send.WasWritten)
            {
                return;
            }

            _queue.Remove(send);
        }

        send.Fail(new OperationCanceledException(token));
    }

    /// <summary>Waits a while for the outcome of everything under way.</summary>
    public async Task DrainAsync(TimeSpan patience)
    {
        TaskCompletionSource empty;
        lock (_lock)
        {
            if (_isDisposed || _session is null || IsEmpty)
            {
                return;
            }

            empty = _empty ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        await empty.Task.WaitAsync(patience, _core.Time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Ends what has no outcome.</summary>
    public void Dispose()
    {
        List<(PendingSend, SendResult)>? over;
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            foreach (PendingSend send in _session?.Ring.Waiting ?? [])
            {
                _over.Add((send, new SendResult(PublishOutcome.Unknown, Closed())));
            }

            _session = null;
            while (_queue.First is { } send)
            {
                _queue.Remove(send);
                _over.Add((send, new SendResult(send.WasWritten ? PublishOutcome.Unknown : PublishOutcome.NotSent, Closed())));
            }

            over = TakeOver();
        }

        _watch.Dispose();
        Complete(over);
    }

    private bool IsEmpty => _queue.First is null && _session is not { Ring.IsEmpty: false };

    private static ObjectDisposedException Closed() => new(nameof(PublishLane), "The transport is closed.");

    private SendResult? Refusal() =>
        _isDisposed ? new SendResult(PublishOutcome.NotSent, Closed())
        : _core.Options.FailWhenBlocked && _session?.Session.BlockedReason is { } reason ? Blocked(reason)
        : null;

    private static SendResult Blocked(string reason) => new(PublishOutcome.NotSent, new RabbitMqConnectionException(
        $"RabbitMQ takes no publishes now ({reason}). Free memory or disk on the broker; to wait instead of failing, leave {RabbitMqOptions.SectionName}:FailWhenBlocked false.", isFatal: false));

    private void Resume()
    {
        List<(PendingSend, SendResult)>? over;
        lock (_lock)
        {
            Pump();
            over = TakeOver();
        }

        Complete(over);
    }

    private static void Complete(List<(PendingSend Send, SendResult Result)>? over) => over?.ForEach(each => each.Send.Complete(each.Result));

    /// <summary>What is over but not completed yet, because that is never done under the lock.</summary>
    private List<(PendingSend, SendResult)>? TakeOver()
    {
        if (_empty is not null && IsEmpty)
        {
            _empty.TrySetResult();
            _empty = null;
        }

        if (_over.Count == 0)
        {
            return null;
        }

        List<(PendingSend, SendResult)> over = _over;
        _over = [];
        return over;
    }

    /// <summary>Writes what waits, as far as there is room. Called with the lock held.</summary>
    private void Pump()
    {
        while (_queue.First is { } send
            && _session is { Session: { IsAlive: true, BlockedReason: null } } session
            && !session.Ring.IsFull
            && !session.Session.Stream.Writer.IsCongested)
        {
            _queue.Remove(send);
            Write(session, send);
        }
    }

    private void Write(LaneSession session, PendingSend send)
    {
        bool wasWritten = send.WasWritten;
        Publication publication = send.Publication;
        int maxSize = MessageFrames.MaxSize(in publication, session.Session.MaxFrame);
        bool isConfirmed = _requests is null;
        if (isConfirmed)
        {
            session.Ring.Add(send);
        }

        send.WasWritten = true;
        try
        {
            session.Session.Stream.Writer.Write(
                maxSize,
                (session, publication),
                static (buffer, state) => MessageFrames.WritePublish(buffer, state.session.Channel, state.session.Session.MaxFrame, in state.publication));
        }
        catch (ArgumentException exception)
        {
            Unwrite();
            _over.Add((send, new SendResult(PublishOutcome.Rejected, exception)));
            return;
        }
        catch (IOException exception)
        {
            Unwrite();
            send.WasWritten = wasWritten;
            _queue.AddFirst(send);
            session.Session.Lose(exception);
            return;
        }

        if (_requests is { } requests)
        {
            requests.Add(publication.Message.Headers.EventId, publication.Message.Headers.Deadline ?? DateTimeOffset.MaxValue);
            _over.Add((send, new SendResult(PublishOutcome.Accepted)));
        }

        void Unwrite()
        {
            if (isConfirmed)
            {
                session.Ring.RemoveLast();
            }
        }
    }
}
