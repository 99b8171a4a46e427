using System;
using System.Diagnostics;
using System.Threading;
using TypedEvents.Serialization;
using TypedEvents.Transports;

namespace TypedEvents.Rpc;

/// <summary>A call that waits for its reply. Whoever removes it from the table owns its completion.</summary>
internal abstract class PendingCall
{
    private CancellationTokenRegistration _cancellation;

    /// <summary>Event id of the request: new for every call, so that a late reply never meets a recycled one.</summary>
    public Guid Id { get; private set; }

    public abstract string Topic { get; }

    public TimeSpan Timeout { get; private set; }

    /// <summary>Timestamp at which the call began.</summary>
    public long Started { get; private set; }

    /// <summary>Timestamp at which its time is over.</summary>
    public long Deadline { get; private set; }

    public Activity? Activity { get; private set; }

    /// <summary>Begins a call.</summary>
    public void Begin(Guid id, TimeSpan timeout, long started, long deadline, Activity? activity)
    {
        Id = id;
        Timeout = timeout;
        Started = started;
        Deadline = deadline;
        Activity = activity;
    }

    /// <summary>Keeps the registration of the caller's token; called before the caller has the task.</summary>
    public void Attach(CancellationTokenRegistration cancellation) => _cancellation = cancellation;

    /// <summary>Reads a reply; its body is valid until this returns.</summary>
    /// <returns>The error; null when the reply was read and only <see cref="Succeed"/> is left to do.</returns>
    public abstract Exception? Read(in InboundReply reply, WireLimits limits);

    /// <summary>Completes the call with what was read. Nothing may touch it afterwards: its awaiter recycles it.</summary>
    public abstract void Succeed();

    /// <summary>Completes the call with an error. Nothing may touch it afterwards: its awaiter recycles it.</summary>
    public abstract void Fail(Exception exception);

    /// <summary>Forgets the call. Waits for a running cancellation callback, so that it cannot hit the next one.</summary>
    protected void End()
    {
        _cancellation.Dispose();
        _cancellation = default;
        Activity = null;
    }
}
