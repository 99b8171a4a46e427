namespace TypedEvents.Transports;

/// <summary>Takes a reply. Its body is valid until the callback returns. Never throws, never blocks.</summary>
public delegate void ReplyCallback(InboundReply reply);
