using Microsoft.Extensions.Logging;

namespace TypedEvents;

/// <summary>Stable ids of everything the bus logs: 1000 publish, 2000 consume, 3000 store, 4000 transport, 5000 RPC. See docs/logs.md.</summary>
public static class TypedEventsEventIds
{
    internal const int PublishedId = 1000;
    internal const int UnroutableId = 1001;
    internal const int NotPublishedId = 1002;
    internal const int WithoutIdentityId = 1003;
    internal const int RetryNowId = 2000;
    internal const int RetryLaterId = 2001;
    internal const int DeadLetteredId = 2002;
    internal const int HandlerHungId = 2003;
    internal const int HungHandlerEndedId = 2004;
    internal const int SettlementLostId = 2005;
    internal const int ConsumerFailedId = 2006;
    internal const int StartedId = 4000;
    internal const int BindingId = 4001;
    internal const int StoppingId = 4002;
    internal const int StoppedId = 4003;
    internal const int DrainTimedOutId = 4004;
    internal const int ConnectedId = 4100;
    internal const int ConnectFailedId = 4101;
    internal const int ConnectionLostId = 4102;
    internal const int BlockedId = 4103;
    internal const int UnblockedId = 4104;
    internal const int StaleBindingId = 4105;
    internal const int StaleBindingsUncheckedId = 4106;
    internal const int AlreadyHandledId = 4107;
    internal const int UnreadableId = 4108;
    internal const int CopyRefusedId = 4109;
    internal const int ResponderFailedId = 5000;
    internal const int RequestRefusedId = 5001;
    internal const int RequestExpiredId = 5002;
    internal const int ReplyNotSentId = 5003;
    internal const int StrayReplyId = 5004;

    /// <summary>Debug: an event was published.</summary>
    public static EventId Published { get; } = new(PublishedId, nameof(Published));

    /// <summary>Information: an event was published and no service is subscribed to it.</summary>
    public static EventId Unroutable { get; } = new(UnroutableId, nameof(Unroutable));

    /// <summary>Error: the transport did not take an event.</summary>
    public static EventId NotPublished { get; } = new(NotPublishedId, nameof(NotPublished));

    /// <summary>Warning: a message that requires an identity was sent without one, for the reason given.</summary>
    public static EventId WithoutIdentity { get; } = new(WithoutIdentityId, nameof(WithoutIdentity));

    /// <summary>Warning: a handler failed and is tried again at once.</summary>
    public static EventId RetryNow { get; } = new(RetryNowId, nameof(RetryNow));

    /// <summary>Warning: a handler failed and is tried again after a delay.</summary>
    public static EventId RetryLater { get; } = new(RetryLaterId, nameof(RetryLater));

    /// <summary>Error: a message was put among the dead letters.</summary>
    public static EventId DeadLettered { get; } = new(DeadLetteredId, nameof(DeadLettered));

    /// <summary>Error: a handler ignores its cancelled token and was left behind.</summary>
    public static EventId HandlerHung { get; } = new(HandlerHungId, nameof(HandlerHung));

    /// <summary>Warning: a handler that was left behind has ended.</summary>
    public static EventId HungHandlerEnded { get; } = new(HungHandlerEndedId, nameof(HungHandlerEnded));

    /// <summary>Warning: the transport could not settle a delivery, so that it will come again.</summary>
    public static EventId SettlementLost { get; } = new(SettlementLostId, nameof(SettlementLost));

    /// <summary>Error: the bus itself failed while handling a delivery, which will come again.</summary>
    public static EventId ConsumerFailed { get; } = new(ConsumerFailedId, nameof(ConsumerFailed));

    /// <summary>Information: the service is connected.</summary>
    public static EventId Started { get; } = new(StartedId, nameof(Started));

    /// <summary>Information: one line per binding and handler, at start.</summary>
    public static EventId Binding { get; } = new(BindingId, nameof(Binding));

    /// <summary>Information: intake has stopped, running handlers may end.</summary>
    public static EventId Stopping { get; } = new(StoppingId, nameof(Stopping));

    /// <summary>Information: every handler has ended.</summary>
    public static EventId Stopped { get; } = new(StoppedId, nameof(Stopped));

    /// <summary>Warning: handlers still ran at the end of the shutdown time-out and were cancelled.</summary>
    public static EventId DrainTimedOut { get; } = new(DrainTimedOutId, nameof(DrainTimedOut));

    /// <summary>Information: a connection to the broker stands.</summary>
    public static EventId Connected { get; } = new(ConnectedId, nameof(Connected));

    /// <summary>Warning: the broker could not be reached; another attempt follows.</summary>
    public static EventId ConnectFailed { get; } = new(ConnectFailedId, nameof(ConnectFailed));

    /// <summary>Warning: a connection to the broker was lost and is made again.</summary>
    public static EventId ConnectionLost { get; } = new(ConnectionLostId, nameof(ConnectionLost));

    /// <summary>Warning: the broker takes no publishes, because it is short of memory or disk.</summary>
    public static EventId Blocked { get; } = new(BlockedId, nameof(Blocked));

    /// <summary>Information: the broker takes publishes again.</summary>
    public static EventId Unblocked { get; } = new(UnblockedId, nameof(Unblocked));

    /// <summary>Warning: the queue has a binding that the program no longer has.</summary>
    public static EventId StaleBinding { get; } = new(StaleBindingId, nameof(StaleBinding));

    /// <summary>Information: nobody can say whether the queue has bindings that the program no longer has.</summary>
    public static EventId StaleBindingsUnchecked { get; } = new(StaleBindingsUncheckedId, nameof(StaleBindingsUnchecked));

    /// <summary>Information: a message that was handled before came again and was settled without running a handler.</summary>
    public static EventId AlreadyHandled { get; } = new(AlreadyHandledId, nameof(AlreadyHandled));

    /// <summary>Error: a message cannot be read by any handler and was put among the dead letters.</summary>
    public static EventId Unreadable { get; } = new(UnreadableId, nameof(Unreadable));

    /// <summary>Error: the broker did not take the copy of a message for a retry or the dead letters; the message itself comes again.</summary>
    public static EventId CopyRefused { get; } = new(CopyRefusedId, nameof(CopyRefused));

    /// <summary>Error: a responder failed; its caller was told.</summary>
    public static EventId ResponderFailed { get; } = new(ResponderFailedId, nameof(ResponderFailed));

    /// <summary>Warning: a request was refused before its responder ran; its caller was told.</summary>
    public static EventId RequestRefused { get; } = new(RequestRefusedId, nameof(RequestRefused));

    /// <summary>Warning: a request was skipped because its caller no longer waits.</summary>
    public static EventId RequestExpired { get; } = new(RequestExpiredId, nameof(RequestExpired));

    /// <summary>Warning: the transport did not take a reply.</summary>
    public static EventId ReplyNotSent { get; } = new(ReplyNotSentId, nameof(ReplyNotSent));

    /// <summary>Debug: a reply came too late or twice and was dropped.</summary>
    public static EventId StrayReply { get; } = new(StrayReplyId, nameof(StrayReply));
}
