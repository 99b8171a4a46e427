namespace TypedEvents.Transports;

/// <summary>Whether a transport does its work.</summary>
public enum TransportHealth
{
    /// <summary>It does.</summary>
    Up,

    /// <summary>It delivers, and sending waits or fails for the time being.</summary>
    Degraded,

    /// <summary>It has no connection; it makes one as soon as it can.</summary>
    Down,
}
