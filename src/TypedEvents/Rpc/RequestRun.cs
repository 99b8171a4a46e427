using System;
using TypedEvents.Bus;
using TypedEvents.Pipeline;
using TypedEvents.Serialization;
using TypedEvents.Transports;

namespace TypedEvents.Rpc;

/// <summary>A request while it is handled, and its reply on pooled memory.</summary>
/// <param name="core">The bus.</param>
/// <param name="headers">The headers.</param>
/// <param name="body">The bytes, valid until the first await.</param>
internal sealed class RequestRun(BusCore core, MessageHeaders headers, ReadOnlyMemory<byte> body) : MessageRun(core, headers), IDisposable
{
    // Never sent.
    private static readonly RpcFault Aborted = new("aborted", "The host stops.");

    public ReadOnlyMemory<byte> Body { get; } = body;

    /// <summary>The encoded reply.</summary>
    public PooledBufferWriter Reply { get; } = new();

    /// <summary>What went wrong; null for success.</summary>
    public RpcFault? Fault { get; private set; }

    /// <summary>True when the host gave up waiting: there is no reply, another replica takes the request.</summary>
    public bool IsAborted => ReferenceEquals(Fault, Aborted);

    /// <summary>Leaves the request to another replica.</summary>
    public void Abort() => Fault = Aborted;

    /// <summary>Replaces the reply by a fault.</summary>
    public void Refuse(RpcFault fault)
    {
        Reply.Clear();
        Fault = fault;
    }

    public void Dispose() => Reply.Dispose();
}
