using System;

namespace TypedEvents.RabbitMq.Consuming;

/// <summary>What makes two deliveries the same piece of work: the event, and for a copy the handler, the attempts and the life of the message.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Topic">Its topic: applications may give one id to several events.</param>
/// <param name="Version">Its version.</param>
/// <param name="Handler">The only handler that shall run; null for all.</param>
/// <param name="Attempts">Attempts already made.</param>
/// <param name="Life">Which life of the message.</param>
internal readonly record struct DeliveryKey(Guid EventId, string Topic, int Version, string? Handler, int Attempts, long Life);
