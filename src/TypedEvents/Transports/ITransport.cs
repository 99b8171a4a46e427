using System;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.Transports;

/// <summary>Moves bytes and headers between services; knows no event types. Abilities that not every transport has are interfaces of their own
/// (<see cref="IReplyChannel"/>, <see cref="IDeadLetters"/>). Every member is safe for concurrent use.</summary>
public interface ITransport : IAsyncDisposable
{
    /// <summary>Short name for logs, metrics and traces, for example <c>in_memory</c>; the value of <c>messaging.system</c>.</summary>
    string Name { get; }

    /// <summary>Connects and provisions the service's queue with exactly these bindings, before the first send. Delivers nothing yet.</summary>
    Task StartAsync(ServiceTopology topology, CancellationToken cancellationToken);

    /// <summary>Sends a message to every queue bound to its topic. The body is borrowed until the task completes.</summary>
    /// <returns>What is known; never throws for a fault of the transport. Cancelled only before anything left the process.</returns>
    ValueTask<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken);

    /// <summary>Begins delivering from the service's queue. At most <see cref="ServiceTopology.Concurrency"/> callbacks run at once.</summary>
    Task ConsumeAsync(DeliveryCallback callback, CancellationToken cancellationToken);

    /// <summary>Settles a delivery, once.</summary>
    /// <returns>False when the delivery was already settled or its connection is gone, so that it will come again.</returns>
    ValueTask<bool> SettleAsync(Delivery delivery, Settlement settlement, CancellationToken cancellationToken);

    /// <summary>Stops intake, completes when every running callback has returned or the token fires; sends and settlements still work until disposal.
    /// What was not settled is delivered again, to another replica or after the next start.</summary>
    Task StopAsync(CancellationToken cancellationToken);
}
