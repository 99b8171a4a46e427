namespace TypedEvents.Benchmarks.Dispatch;

/// <summary>Handlers that complete at once.</summary>
public static class DispatchHandlers
{
    /// <summary>What the handlers have seen, so that no call is idle.</summary>
    public static long Sum { get; private set; }

    [Subscribe]
    public static void Only(OneHandled message) => Sum += message.Value;

    [Subscribe]
    public static void First(FiveHandled message) => Sum += message.Value;

    [Subscribe]
    public static void Second(FiveHandled message) => Sum += message.Value;

    [Subscribe]
    public static void Third(FiveHandled message) => Sum += message.Value;

    [Subscribe]
    public static void Fourth(FiveHandled message) => Sum += message.Value;

    [Subscribe]
    public static void Fifth(FiveHandled message) => Sum += message.Value;
}
