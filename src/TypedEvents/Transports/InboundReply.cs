using System;

namespace TypedEvents.Transports;

/// <summary>A received reply.</summary>
/// <param name="RequestId">Event id of the request.</param>
/// <param name="Format">Format of the body.</param>
/// <param name="Body">The encoded reply, valid until the callback returns.</param>
/// <param name="Fault">What went wrong; null for success.</param>
public readonly record struct InboundReply(Guid RequestId, WireFormat Format, ReadOnlyMemory<byte> Body, RpcFault? Fault = null);
