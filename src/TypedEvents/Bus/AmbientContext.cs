using System.Threading;
using TypedEvents.Transports;

namespace TypedEvents.Bus;

/// <summary>The message being handled, as what its handlers publish and call inherits from it.</summary>
internal static class AmbientContext
{
    private static readonly AsyncLocal<EventContext?> Local = new();

    /// <summary>The context of the running handler; null outside of handlers.</summary>
    public static EventContext? Current => Local.Value;

    /// <summary>Sets the context for the rest of the calling async method and what it calls.</summary>
    public static void Set(EventContext context) => Local.Value = context;

    /// <summary>Makes the context of a received message, as a plain handler sees it on its first attempt here.</summary>
    public static EventContext Create(MessageHeaders headers, BusCore core) => new(headers, headers.Attempts + 1, core.Services, core.Aborted);
}
