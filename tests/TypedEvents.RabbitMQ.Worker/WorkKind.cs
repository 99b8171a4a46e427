namespace TypedEvents.RabbitMQ.Worker;

/// <summary>How work ends.</summary>
[TchuType]
public enum WorkKind
{
    /// <summary>Well.</summary>
    Fine,

    /// <summary>Badly at first, well when it is tried again.</summary>
    FailsOnce,

    /// <summary>Badly.</summary>
    FailsAlways,

    /// <summary>With the process.</summary>
    Kills,
}
