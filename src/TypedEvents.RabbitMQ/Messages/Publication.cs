using TypedEvents.Transports;

namespace TypedEvents.RabbitMq.Messages;

/// <summary>A message and where it goes.</summary>
/// <param name="Exchange">The exchange; empty for the default exchange, which routes by queue name.</param>
/// <param name="RoutingKey">The routing key.</param>
/// <param name="Message">Headers and body; the body is borrowed.</param>
/// <param name="Marks">What a copy carries besides; null for a message that is no copy.</param>
/// <param name="ReplyTo">Where the reply goes; null for what is not a request.</param>
internal readonly record struct Publication(string Exchange, string RoutingKey, OutboundMessage Message, CopyMarks? Marks = null, string? ReplyTo = null);
