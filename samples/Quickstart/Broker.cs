using System;
using TypedEvents;

namespace Quickstart;

/// <summary>What carries the events. The services, their handlers and the importer do not know which it is.</summary>
/// <param name="rabbitMq">Address of a RabbitMQ server, which services in several processes share; null for a broker in this process.</param>
internal sealed class Broker(string? rabbitMq)
{
    // Whoever tries a sample watches it; a real service would rather wait for a server that is not there yet.
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(15);

    /// <summary>Address of the RabbitMQ server; null for a broker in this process.</summary>
    public string? RabbitMq => rabbitMq;

    /// <summary>Connects a service: all that changes with the broker.</summary>
    public void Connect(ITypedEventsBuilder events, string service) => _ = rabbitMq is null
        ? events.UseInMemory("quickstart")
        : events.UseRabbitMq(options =>
        {
            options.ConnectionString = rabbitMq;
            options.Exchange = "quickstart";
            options.QueueName = $"quickstart.{service}";
            options.StartTimeout = StartTimeout;
        });
}
