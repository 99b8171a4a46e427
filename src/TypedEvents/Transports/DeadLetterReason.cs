namespace TypedEvents;

/// <summary>Why a message is among the dead letters.</summary>
public enum DeadLetterReason
{
    /// <summary>A handler failed on its last attempt.</summary>
    HandlerFailed,

    /// <summary>A handler timed out on its last attempt.</summary>
    HandlerTimedOut,

    /// <summary>The body is not a valid value of its contract.</summary>
    Undecodable,

    /// <summary>The body violates validation attributes.</summary>
    Invalid,

    /// <summary>No event with this topic is handled here.</summary>
    UnknownEvent,

    /// <summary>The version is newer than this service knows.</summary>
    NewerVersion,

    /// <summary>A copy names a handler that this service does not have.</summary>
    UnknownHandler,

    /// <summary>The contract requires an identity and the message has none.</summary>
    IdentityMissing,

    /// <summary>It was delivered too often without being settled: most likely it kills the process that handles it.</summary>
    TooManyDeliveries,

    /// <summary>The version is older than the ones read here, and no upcaster leads from it to one that is handled.</summary>
    OlderVersion,

    /// <summary>An upcaster threw, or returned null.</summary>
    UpcastFailed,
}
