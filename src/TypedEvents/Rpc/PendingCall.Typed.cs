using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;
using TypedEvents.CompilerServices;
using TypedEvents.Serialization;
using TypedEvents.Transports;

namespace TypedEvents.Rpc;

/// <summary>The pooled source of a call's task. It goes back to the pool when the result is taken, and only then.</summary>
internal sealed class PendingCall<TRequest, TReply> : PendingCall, IValueTaskSource<TReply>, IThreadPoolWorkItem
    where TRequest : IRpcRequest<TRequest, TReply>
{
    private const int MaxPooled = 256;

    private static readonly ConcurrentQueue<PendingCall<TRequest, TReply>> Pool = new();

    private ManualResetValueTaskSourceCore<TReply> _source;
    private TReply? _reply;
    private Exception? _error;

    public override string Topic => TRequest.Topic;

    public ValueTask<TReply> Task => new(this, _source.Version);

    public static PendingCall<TRequest, TReply> Rent() => Pool.TryDequeue(out PendingCall<TRequest, TReply>? call) ? call : new();

    public override Exception? Read(in InboundReply reply, WireLimits limits)
    {
        if (reply.Fault is { } fault)
        {
            return fault.Code == RpcFault.NoResponder ? new NoResponderException(Topic) : new RpcRemoteException(Topic, fault.Code, fault.Message, fault.ExceptionType);
        }

        try
        {
            TReply value = EventSerializer.DecodeReply<TRequest, TReply>(reply.Body.Span, reply.Format, limits);
            ValidationErrors errors = default;
            TRequest.ValidateReply(in value, ref errors);
            _reply = value;
            return errors.Errors is { } violations ? new EventValidationException(Topic, violations) : null;
        }
        catch (EventDecodeException exception)
        {
            return exception;
        }
    }

    public override void Succeed() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);

    public override void Fail(Exception exception)
    {
        _error = exception;
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    /// <summary>Completes the task, whose continuation then runs on this thread of the pool.</summary>
    public void Execute()
    {
        if (_error is { } error)
        {
            _source.SetException(error);
        }
        else
        {
            _source.SetResult(_reply!);
        }
    }

    public TReply GetResult(short token)
    {
        // Throws for a stale token before anything is recycled; errors of the call itself come through the same way.
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
        End();
        _reply = default;
        _error = null;
        _source.Reset();
        if (Pool.Count < MaxPooled)
        {
            Pool.Enqueue(this);
        }
    }
}
