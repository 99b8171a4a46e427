using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents;

/// <summary>Publishes events and calls responders. One per host, safe for concurrent use.</summary>
public interface IEventBus
{
    /// <summary>Publishes an event; completes when the transport's promise holds.</summary>
    /// <exception cref="EventValidationException">A validation attribute of the event is violated; nothing was sent.</exception>
    /// <exception cref="EventEncodeException">A value has no wire form (NaN, a lone surrogate, a local time); nothing was sent.</exception>
    /// <exception cref="EventIdentityException">The event requires an identity and there is none; nothing was sent.</exception>
    /// <exception cref="EventPublishException">The transport did not take the event; the outcome says what is known.</exception>
    /// <exception cref="System.ArgumentException"><see cref="PublishOptions.Version"/> is one that no downcaster leads to; nothing was sent.</exception>
    ValueTask<PublishReceipt> PublishAsync<T>(T message, PublishOptions? options = null, CancellationToken cancellationToken = default)
        where T : IEvent<T>;

    /// <summary>As <see cref="PublishAsync{T}"/>, but returns outcomes of the transport instead of throwing <see cref="EventPublishException"/>.</summary>
    ValueTask<PublishReceipt> TryPublishAsync<T>(T message, PublishOptions? options = null, CancellationToken cancellationToken = default)
        where T : IEvent<T>;

    /// <summary>Publishes events in order. All are validated and encoded before the first is sent.</summary>
    /// <returns>One receipt for each event, in the same order; outcomes of the transport are in the receipts.</returns>
    ValueTask<IReadOnlyList<PublishReceipt>> PublishBatchAsync<T>(IEnumerable<T> messages, PublishOptions? options = null, CancellationToken cancellationToken = default)
        where T : IEvent<T>;

    /// <summary>Sends a request and waits for the reply of its one responder. Await the result once.</summary>
    /// <exception cref="EventValidationException">The request, or the reply that came, violates a validation attribute.</exception>
    /// <exception cref="EventEncodeException">A value of the request has no wire form; nothing was sent.</exception>
    /// <exception cref="EventIdentityException">The request requires an identity and there is none; nothing was sent.</exception>
    /// <exception cref="EventPublishException">The transport did not take the request, too many calls wait already, or the host stopped.</exception>
    /// <exception cref="EventDecodeException">The reply is not a valid value.</exception>
    /// <exception cref="NoResponderException">Nobody answers this request; known at once.</exception>
    /// <exception cref="RpcRemoteException">The responder threw.</exception>
    /// <exception cref="System.TimeoutException">No reply came in time.</exception>
    /// <exception cref="System.OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask<TReply> CallAsync<TReply>(IRpc<TReply> request, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Lists what this service knows: events, handlers and bindings.</summary>
    BusDescription Describe();
}
