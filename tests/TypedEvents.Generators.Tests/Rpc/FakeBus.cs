using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.Generators.Tests.Rpc;

/// <summary>A bus that answers every call with one reply and remembers the last call.</summary>
internal sealed class FakeBus(object reply) : IEventBus
{
    public object? Request { get; private set; }

    public CallOptions? Options { get; private set; }

    public CancellationToken Token { get; private set; }

    public ValueTask<TReply> CallAsync<TReply>(IRpc<TReply> request, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        (Request, Options, Token) = (request, options, cancellationToken);
        return new ValueTask<TReply>((TReply)reply);
    }

    public ValueTask<PublishReceipt> PublishAsync<T>(T message, PublishOptions? options = null, CancellationToken cancellationToken = default)
        where T : IEvent<T> => throw new NotSupportedException();

    public ValueTask<PublishReceipt> TryPublishAsync<T>(T message, PublishOptions? options = null, CancellationToken cancellationToken = default)
        where T : IEvent<T> => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<PublishReceipt>> PublishBatchAsync<T>(IEnumerable<T> messages, PublishOptions? options = null, CancellationToken cancellationToken = default)
        where T : IEvent<T> => throw new NotSupportedException();

    public BusDescription Describe() => throw new NotSupportedException();
}
