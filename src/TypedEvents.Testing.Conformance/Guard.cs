using System;
using System.Threading.Tasks;

namespace TypedEvents.Testing.Conformance;

/// <summary>Ends waits that would never end. A guard only ever fails a fact; no fact takes its time into account.</summary>
internal static class Guard
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static Task OrFail(this Task task) => task.WaitAsync(Limit);

    public static Task<T> OrFail<T>(this Task<T> task) => task.WaitAsync(Limit);

    public static Task<T> OrFail<T>(this ValueTask<T> task) => task.AsTask().WaitAsync(Limit);

    public static Task OrFail(this ValueTask task) => task.AsTask().WaitAsync(Limit);
}
