using System;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.Bus;

/// <summary>Begins what outlives its caller without the caller's execution context, whose activity and async locals it would keep as long.</summary>
internal static class Detached
{
    /// <summary>Runs on a thread of the pool.</summary>
    public static Task RunAsync(Func<Task> work)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(work);
        }
    }

    /// <summary>Makes a timer.</summary>
    public static ITimer CreateDetachedTimer(this TimeProvider time, TimerCallback callback, object state, TimeSpan dueTime, TimeSpan period)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return time.CreateTimer(callback, state, dueTime, period);
        }
    }
}
