namespace TypedEvents.RabbitMQ.Worker;

/// <summary>Where the process ends itself, as a crash would (SIGKILL).</summary>
public enum KillPoint
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>When a connection to the broker stands, and nothing has been said on it that matters.</summary>
    WhileConnecting,

    /// <summary>When some of the queue's bindings are made and some are not.</summary>
    WhileProvisioning,

    /// <summary>With a delivery taken, before its handler.</summary>
    BeforeHandler,

    /// <summary>In the handler, before its effect.</summary>
    BeforeEffect,

    /// <summary>In the handler, after its effect.</summary>
    AfterEffect,

    /// <summary>When a delivery is settled, as far as the process knows.</summary>
    AfterSettle,

    /// <summary>When some of what is settled waits to be acknowledged together.</summary>
    AmidAcks,

    /// <summary>While the copy to be tried again is published.</summary>
    WhileCopying,

    /// <summary>When that copy is confirmed and the original is not acknowledged.</summary>
    AfterCopy,

    /// <summary>When the dead letter is confirmed and the original is not acknowledged.</summary>
    AfterDeadLetter,

    /// <summary>While the host stops and handlers still run.</summary>
    WhileDraining,

    /// <summary>In a responder, before its reply.</summary>
    BeforeReply,
}
