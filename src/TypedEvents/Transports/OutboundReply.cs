using System;

namespace TypedEvents.Transports;

/// <summary>A reply to send.</summary>
/// <param name="Format">Format of the body.</param>
/// <param name="Body">The encoded reply; empty when <paramref name="Fault"/> is set.</param>
/// <param name="Fault">What went wrong; null for success.</param>
public readonly record struct OutboundReply(WireFormat Format, ReadOnlyMemory<byte> Body, RpcFault? Fault = null);
