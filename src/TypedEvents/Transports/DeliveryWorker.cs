using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.Transports;

/// <summary>One of a consumer's slots: takes deliveries and runs the callback, one at a time, until the queue is empty.</summary>
internal sealed class DeliveryWorker : IThreadPoolWorkItem
{
    // After so many deliveries in a row the thread goes back to the pool, so that a busy queue starves nobody.
    private const int Batch = 64;

    private readonly IDeliverySource _source;
    private readonly Action _resume;
    private ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter _callback;
    private bool _isSuspended;

    public DeliveryWorker(IDeliverySource source)
    {
        _source = source;
        _resume = Start;
    }

    /// <summary>Runs on the pool, never on the thread that completes a handler, so that handlers are isolated from each other.</summary>
    public void Start() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);

    public void Execute()
    {
        if (_isSuspended)
        {
            _isSuspended = false;
            _callback.GetResult();
            _callback = default;
        }

        ExecutionContext? clean = ExecutionContext.Capture();
        for (int i = 0; i < Batch; i++)
        {
            Delivery? delivery = _source.Take(this);
            if (delivery is null)
            {
                return;
            }

            ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter callback = AwaiterOf(Invoke(delivery));
            if (clean is not null)
            {
                ExecutionContext.Restore(clean);
            }

            if (!callback.IsCompleted)
            {
                _callback = callback;
                _isSuspended = true;
                callback.UnsafeOnCompleted(_resume);
                return;
            }

            callback.GetResult();
        }

        Start();
    }

    private static ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter AwaiterOf(ValueTask callback) =>
        callback.ConfigureAwait(false).GetAwaiter();

    private ValueTask Invoke(Delivery delivery)
    {
        try
        {
            return _source.Callback(delivery);
        }
        finally
        {
            _source.EndOfBody(delivery);
        }
    }
}
