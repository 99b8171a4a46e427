using TypedEvents.Transports;

namespace TypedEvents.RabbitMq.Messages;

/// <summary>What the properties of a received message say.</summary>
/// <param name="Headers">The headers.</param>
/// <param name="Marks">What a copy carries besides; null when it carries nothing.</param>
/// <param name="ReplyTo">Where the reply of a request goes.</param>
/// <param name="DeliveryCount">How often a quorum queue says that it came back unsettled.</param>
/// <param name="Problem">Why no handler can read it; null when nothing is wrong.</param>
internal readonly record struct InboundProperties(MessageHeaders Headers, CopyMarks? Marks, string? ReplyTo, int DeliveryCount, string? Problem);
