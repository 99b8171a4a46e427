using System.Threading;
using System.Threading.Tasks;
using TypedEvents;
using TypedEvents.Serialization;

namespace Quickstart;

internal sealed class EventRoute<T> : Route
    where T : IEvent<T>
{
    public override string Topic => T.Topic;

    public override ValueTask<string?> SendAsync(IEventBus bus, in EventLine line, CancellationToken cancellationToken) =>
        PublishAsync(
            bus,
            EventSerializer.Decode<T>(line.Data.Span, WireFormat.Json, WireLimits.Default),
            line.Identity is null ? null : new PublishOptions { Identity = line.Identity },
            cancellationToken);

    private static async ValueTask<string?> PublishAsync(IEventBus bus, T message, PublishOptions? options, CancellationToken cancellationToken)
    {
        await bus.PublishAsync(message, options, cancellationToken);
        return null;
    }
}
