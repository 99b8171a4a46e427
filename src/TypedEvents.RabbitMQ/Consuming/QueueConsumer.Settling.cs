using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMq.Consuming;

/// <content>How deliveries end.</content>
internal sealed partial class QueueConsumer
{
    // Copies that the broker does not take now would be made again at once, for as long as it does not.
    private static readonly TimeSpan PauseAfterRefusal = TimeSpan.FromSeconds(1);

    /// <summary>Settles a delivery of this consumer, once.</summary>
    /// <returns>False when it was settled before, or will come again although it should not.</returns>
    public ValueTask<bool> SettleAsync(RabbitMqDelivery delivery, Settlement settlement)
    {
        if (!delivery.TryBeginSettling())
        {
            return new(false);
        }

        return settlement.Kind switch
        {
            SettlementKind.Ack => new(Ack(delivery, isHandled: true)),
            SettlementKind.Abandon => new(Return(delivery, isSettling: true)),
            _ => ReplaceAsync(delivery, settlement.Copies, isHandled: true),
        };
    }

    private ValueTask HandleAsync(Delivery taken)
    {
        RabbitMqDelivery delivery = (RabbitMqDelivery)taken;
        if (_context.Reject is not { } reject || reject(delivery) is not { } copy)
        {
            return _callback(delivery);
        }

        // A copy that only goes on waiting is the same piece of work when it comes back, so it must not be remembered as done.
        return delivery.TryBeginSettling() ? IgnoreAsync(ReplaceAsync(delivery, [copy], isHandled: copy.DeadLetter is not null)) : default;
    }

    private static async ValueTask IgnoreAsync(ValueTask<bool> settled) => await settled.ConfigureAwait(false);

    private bool Ack(RabbitMqDelivery delivery, bool isHandled)
    {
        // Remembered even when the session is over: what was handled is not handled again when it comes again.
        List<RabbitMqDelivery>? twins = isHandled ? _recent.End(delivery.Key) : _recent.Forget(delivery.Key);
        bool isAcked = delivery.Session.Ledger.Ack(delivery, isLast: IsStopped);
        delivery.Release();
        if (!isHandled)
        {
            Promote(twins);
            return isAcked;
        }

        twins?.ForEach(twin =>
        {
            _context.OnAlreadyHandled(twin);
            AckUnhandled(twin);
        });

        return isAcked;
    }

    private void AckUnhandled(RabbitMqDelivery delivery)
    {
        if (delivery.TryBeginSettling())
        {
            delivery.Session.Ledger.Ack(delivery, isLast: IsStopped);
            delivery.Release();
        }
    }

    private bool Return(RabbitMqDelivery delivery, bool isSettling = false)
    {
        if (!isSettling && !delivery.TryBeginSettling())
        {
            return false;
        }

        List<RabbitMqDelivery>? twins = _recent.Forget(delivery.Key);
        bool isReturned = delivery.Session.Ledger.Requeue(delivery);
        delivery.Release();
        Promote(twins);
        return isReturned;
    }

    private async ValueTask<bool> ReplaceAsync(RabbitMqDelivery delivery, IReadOnlyList<SettlementCopy> copies, bool isHandled)
    {
        if (!delivery.Session.Session.IsAlive)
        {
            // It comes again, and whoever gets it then makes the copies.
            Return(delivery, isSettling: true);
            return false;
        }

        bool areSafe = true;
        foreach (SettlementCopy copy in copies)
        {
            areSafe &= await _context.PublishCopyAsync(delivery, copy).ConfigureAwait(false);
        }

        if (areSafe)
        {
            return Ack(delivery, isHandled);
        }

        await Task.Delay(PauseAfterRefusal, _context.Core.Time, CancellationToken.None).ConfigureAwait(false);
        Return(delivery, isSettling: true);
        return false;
    }
}
