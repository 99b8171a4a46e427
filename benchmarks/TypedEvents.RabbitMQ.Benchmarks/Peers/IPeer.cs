using System;
using System.Threading.Tasks;

namespace TypedEvents.RabbitMq.Benchmarks.Peers;

/// <summary>A library under measurement, connected to a virtual host of its own. Its handlers call <see cref="Measuring.Handled.One"/>.</summary>
internal interface IPeer : IAsyncDisposable
{
    /// <summary>Whether handlers get an object made of the body, rather than its bytes.</summary>
    bool Decodes { get; }

    /// <summary>Starts services, each with a durable queue that gets every event.</summary>
    Task SubscribeAsync(int services);

    /// <summary>Stops the services; their queues stay.</summary>
    Task UnsubscribeAsync();

    /// <summary>Connects the publisher of events for the services.</summary>
    Task ConnectAsync();

    /// <summary>Disconnects the publisher.</summary>
    Task DisconnectAsync();

    /// <summary>Connects the publisher to a durable queue that nobody consumes.</summary>
    Task StoreAsync();

    /// <summary>Empties that queue.</summary>
    Task PurgeAsync();

    /// <summary>Starts a responder and connects a caller.</summary>
    Task RespondAsync();

    /// <summary>Publishes an event; completes when the broker has confirmed it.</summary>
    ValueTask PublishAsync(int number);

    /// <summary>Calls the responder; completes with its reply.</summary>
    ValueTask CallAsync(int number);
}
