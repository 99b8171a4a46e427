using System.Collections.Generic;
using System.Linq;
using TypedEvents.RabbitMq.Connections;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMq;

/// <content>How the transport is.</content>
internal sealed partial class RabbitMqTransport : ITransportStatus
{
    public TransportStatus Status
    {
        get
        {
            if (_service is not { } service)
            {
                return new TransportStatus(TransportHealth.Down, "RabbitMQ: not started.", new Dictionary<string, object>());
            }

            Dictionary<string, object> data = new()
            {
                ["queue"] = service.Names.Queue,
                ["stale_bindings"] = service.StaleBindings.State,
            };
            foreach (Link link in service.Links)
            {
                data[$"connection_{link.Role}"] = link.State.ToString();
            }

            Link? down = service.Links.FirstOrDefault(link => link.State is LinkState.Connecting or LinkState.Closed);
            string? blocked = service.Publishing.Current?.BlockedReason;
            return down is not null ? new TransportStatus(TransportHealth.Down, $"RabbitMQ: no connection to {down.Role}: {down.LastError?.Message}", data)
                : blocked is not null ? new TransportStatus(TransportHealth.Degraded, $"RabbitMQ takes no publishes: {blocked}.", data)
                : new TransportStatus(TransportHealth.Up, "RabbitMQ: connected.", data);
        }
    }
}
