namespace TypedEvents.RabbitMq.Connections;

/// <summary>How far a connection is.</summary>
internal enum LinkState
{
    /// <summary>Not asked for yet.</summary>
    Idle,

    /// <summary>No connection; one is being made, now or after a pause.</summary>
    Connecting,

    /// <summary>Connected and set up.</summary>
    Ready,

    /// <summary>Connected, and the broker takes no publishes.</summary>
    Blocked,

    /// <summary>Closed for good.</summary>
    Closed,
}
