using System;
using System.Threading.Tasks;
using TypedEvents.Bus;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMq.Consuming;

/// <summary>What the consumers of a transport share.</summary>
/// <param name="Core">Options, time, log.</param>
/// <param name="Ids">Ids of messages that come without.</param>
/// <param name="PublishCopyAsync">Publishes a copy of a delivery; false when the broker did not take it.</param>
/// <param name="OnAlreadyHandled">Told of each delivery that is settled without its handler, because that has run.</param>
/// <param name="Reject">The copy that takes the place of a delivery that no handler shall see; null for one that is to be handled.</param>
internal sealed record ConsumerContext(
    TransportCore Core,
    EventIds Ids,
    Func<RabbitMqDelivery, SettlementCopy, ValueTask<bool>> PublishCopyAsync,
    Action<RabbitMqDelivery> OnAlreadyHandled,
    Func<RabbitMqDelivery, SettlementCopy?>? Reject);
