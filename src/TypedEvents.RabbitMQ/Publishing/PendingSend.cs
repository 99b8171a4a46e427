using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;
using TypedEvents.RabbitMq.Messages;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMq.Publishing;

/// <summary>A send that has no outcome yet. Pooled: it goes back when its task has been awaited. Guarded by its lane but for the task.</summary>
internal sealed class PendingSend : IValueTaskSource<SendResult>
{
    private const int MaxPooled = 4096;

    private static readonly ConcurrentQueue<PendingSend> Pool = new();

    private ManualResetValueTaskSourceCore<SendResult> _source = new() { RunContinuationsAsynchronously = true };
    private CancellationTokenRegistration _cancellation;

    /// <summary>What is sent; the body is borrowed until the task completes.</summary>
    public Publication Publication { get; private set; }

    /// <summary>Timestamp at which its time is over.</summary>
    public long Deadline { get; private set; }

    /// <summary>The lane it is in.</summary>
    public PublishLane? Lane { get; private set; }

    /// <summary>Whether it may have reached a broker.</summary>
    public bool WasWritten { get; set; }

    /// <summary>Whether the broker sent it back, because no queue takes it.</summary>
    public bool IsReturned { get; set; }

    /// <summary>Whether it waits in the lane's queue.</summary>
    public bool IsQueued { get; set; }

    /// <summary>The next one in the lane's queue.</summary>
    public PendingSend? Next { get; set; }

    /// <summary>The one before it in the lane's queue.</summary>
    public PendingSend? Previous { get; set; }

    public ValueTask<SendResult> Task => new(this, _source.Version);

    public static PendingSend Rent(in Publication publication, long deadline, PublishLane lane)
    {
        PendingSend send = Pool.TryDequeue(out PendingSend? pooled) ? pooled : new PendingSend();
        send.Publication = publication;
        send.Deadline = deadline;
        send.Lane = lane;
        return send;
    }

    /// <summary>Gives up the send when the token fires while it is queued. Called before anybody has the task.</summary>
    public void CancelWith(CancellationToken token) => _cancellation = token.UnsafeRegister(
        static (state, token) =>
        {
            PendingSend send = (PendingSend)state!;
            send.Lane?.Cancel(send, token);
        },
        this);

    /// <summary>Completes the task. Never under a lock, and nothing may touch the send afterwards: its awaiter recycles it.</summary>
    public void Complete(in SendResult result) => _source.SetResult(result);

    /// <summary>Fails the task, as <see cref="Complete"/>.</summary>
    public void Fail(Exception exception) => _source.SetException(exception);

    public SendResult GetResult(short token)
    {
        bool isOwn = _source.GetStatus(token) != ValueTaskSourceStatus.Pending;
        try
        {
            return _source.GetResult(token);
        }
        finally
        {
            if (isOwn)
            {
                Recycle();
            }
        }
    }

    public ValueTaskSourceStatus GetStatus(short token) => _source.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _source.OnCompleted(continuation, state, token, flags);

    private void Recycle()
    {
        // Waits for a running cancellation, so that it cannot hit the next send.
        _cancellation.Dispose();
        _cancellation = default;
        Publication = default;
        Lane = null;
        WasWritten = IsReturned = false;
        _source.Reset();
        if (Pool.Count < MaxPooled)
        {
            Pool.Enqueue(this);
        }
    }
}
