namespace TypedEvents;

/// <summary>What is known about a published event.</summary>
public enum PublishOutcome
{
    /// <summary>On durable storage, and routed to at least one queue.</summary>
    Durable,

    /// <summary>Taken by a transport that keeps it in memory only, and routed to at least one queue.</summary>
    Accepted,

    /// <summary>Taken, but no service is subscribed to the topic. A fact, not an error.</summary>
    Unroutable,

    /// <summary>Refused by the transport; it is not stored.</summary>
    Rejected,

    /// <summary>Never left this process.</summary>
    NotSent,

    /// <summary>Sent, and no answer came: it may or may not be stored. Publish again with the same event id.</summary>
    Unknown,
}
