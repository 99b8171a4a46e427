using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using TypedEvents.Telemetry;

namespace TypedEvents.Pipeline;

/// <summary>Attempts that were left behind because they ignored their cancelled token; they run on, and are counted until they end.</summary>
internal sealed class HungHandlers(BusMetrics metrics, ILogger logger)
{
    private readonly ConcurrentDictionary<Task, string> _running = [];

    /// <summary>Ids of the handlers, one for each attempt that still runs.</summary>
    public IReadOnlyCollection<string> Ids => [.. _running.Values];

    /// <summary>Counts an attempt until it ends.</summary>
    public void Watch(string handlerId, Task task, IDisposable timer)
    {
        _running[task] = handlerId;
        metrics.HungHandlers.Add(1);
        ConsumeLog.HandlerHung(logger, handlerId);
        _ = EndAsync(handlerId, task, timer);
    }

    private async Task EndAsync(string handlerId, Task task, IDisposable timer)
    {
        await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        timer.Dispose();
        _running.TryRemove(task, out _);
        metrics.HungHandlers.Add(-1);
        ConsumeLog.HungHandlerEnded(logger, handlerId, task.Exception?.InnerException);
    }
}
