using System;
using System.Threading;
using TypedEvents.Bus;

namespace TypedEvents.Pipeline;

/// <summary>Cancels an attempt when its time is over, or when the host gives up waiting.</summary>
internal sealed class AttemptTimer : IDisposable
{
    private readonly CancellationTokenSource _elapsed;
    private readonly CancellationTokenRegistration _aborted;

    public AttemptTimer(TimeSpan limit, BusCore core)
    {
        _elapsed = new CancellationTokenSource(limit, core.Time);
        _aborted = core.Aborted.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _elapsed);
    }

    public CancellationToken Token => _elapsed.Token;

    public bool IsElapsed => _elapsed.IsCancellationRequested;

    public void Dispose()
    {
        _aborted.Dispose();
        _elapsed.Dispose();
    }
}
