using System;
using System.Runtime.CompilerServices;
using System.Threading;
using TypedEvents.Rpc;

namespace TypedEvents.Tests.Rpc;

public sealed class CallDeadlinesTests
{
    private static readonly AsyncLocal<object?> Ambient = new();

    [Fact]
    public void Deadlines_KeepNothingOfWhoeverMadeThem()
    {
        using CallDeadlines deadlines = Make(out WeakReference ambient);

        GC.Collect();

        Assert.False(ambient.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CallDeadlines Make(out WeakReference ambient)
    {
        object state = new();
        ambient = new WeakReference(state);
        Ambient.Value = state;
        CallDeadlines deadlines = new(TimeProvider.System, static _ => long.MaxValue);
        Ambient.Value = null;
        return deadlines;
    }
}
