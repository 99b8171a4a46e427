using System;
using System.Text;
using TypedEvents.Transports;

namespace TypedEvents.Testing.Conformance.Services;

/// <summary>A reply with its own copy of the body.</summary>
internal sealed class ReceivedReply(InboundReply reply)
{
    public Guid RequestId => reply.RequestId;

    public WireFormat Format => reply.Format;

    public RpcFault? Fault => reply.Fault;

    public string Text { get; } = Encoding.UTF8.GetString(reply.Body.Span);
}
