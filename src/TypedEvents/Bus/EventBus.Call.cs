using System;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.Bus;

internal sealed partial class EventBus
{
    /// <summary>Sends a request. Validation and the like fail at once; everything later fails the returned task.</summary>
    public ValueTask<TReply> CallAsync<TRequest, TReply>(TRequest request, CallOptions? options, CancellationToken cancellationToken)
        where TRequest : IRpcRequest<TRequest, TReply>
    {
        ThrowIfNotConnected();
        cancellationToken.ThrowIfCancellationRequested();
        TimeSpan timeout = options?.Timeout ?? core.Options.CallTimeout;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(timeout, TypedEventsOptions.Longest, nameof(options));
        OutgoingMessage outgoing = OutgoingMessage.Create(core, in request, OutgoingOptions.From(options));
        return calls.StartAsync<TRequest, TReply>(outgoing, timeout, cancellationToken);
    }
}
