using System;

namespace TypedEvents.Transports;

/// <summary>A message to send.</summary>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The bytes, borrowed until the send completes.</param>
public readonly record struct OutboundMessage(MessageHeaders Headers, ReadOnlyMemory<byte> Body);
