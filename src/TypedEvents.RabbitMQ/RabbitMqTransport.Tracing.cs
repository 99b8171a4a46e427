using System.Diagnostics;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMq;

/// <content>What spans say of RabbitMQ (OpenTelemetry, semantic conventions for RabbitMQ).</content>
internal sealed partial class RabbitMqTransport : ITransportTracing
{
    public void Describe(Activity activity, string topic, bool isRequest)
    {
        if (_service is not { } service)
        {
            return;
        }

        bool isConsumed = activity.Kind == ActivityKind.Consumer;
        string destination = $"{(isRequest ? service.Names.RequestExchange : service.Names.Exchange)}:{topic}";
        if (isConsumed)
        {
            destination += $":{(isRequest ? service.Names.RequestQueue(topic) : service.Names.Queue)}";
        }

        activity.SetTag("messaging.destination.name", destination);
        activity.SetTag("messaging.rabbitmq.destination.routing_key", topic);
        if ((isConsumed ? service.Consuming : service.Publishing).Current is { } session)
        {
            activity.SetTag("server.address", session.Endpoint.Host);
            activity.SetTag("server.port", session.Endpoint.Port);
        }
    }
}
