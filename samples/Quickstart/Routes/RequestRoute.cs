using System.Threading;
using System.Threading.Tasks;
using TypedEvents;
using TypedEvents.Serialization;

namespace Quickstart;

internal sealed class RequestRoute<TRequest, TReply> : Route
    where TRequest : IRpcRequest<TRequest, TReply>
{
    public override string Topic => TRequest.Topic;

    public override ValueTask<string?> SendAsync(IEventBus bus, in EventLine line, CancellationToken cancellationToken) =>
        CallAsync(
            bus,
            EventSerializer.Decode<TRequest>(line.Data.Span, WireFormat.Json, WireLimits.Default),
            line.Identity is null ? null : new CallOptions { Identity = line.Identity },
            cancellationToken);

    private static async ValueTask<string?> CallAsync(IEventBus bus, TRequest request, CallOptions? options, CancellationToken cancellationToken)
    {
        TReply reply = await bus.CallAsync(request, options, cancellationToken);
        return $"{request} answered {reply}";
    }
}
