namespace TypedEvents.Bus;

/// <summary>How far the host is.</summary>
internal enum BusState
{
    /// <summary>Nothing can be sent yet.</summary>
    Created,

    /// <summary>Connected: sends work, nothing is delivered yet.</summary>
    Connected,

    /// <summary>Sends and delivers.</summary>
    Running,

    /// <summary>Intake has stopped; running handlers end, their sends work.</summary>
    Draining,

    /// <summary>Drained.</summary>
    Stopped,
}
