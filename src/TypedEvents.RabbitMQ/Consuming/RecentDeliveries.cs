using System.Collections.Generic;
using System.Threading;

namespace TypedEvents.RabbitMq.Consuming;

/// <summary>What is being handled here and what was handled lately, so that a message that comes twice (its publisher sent it again, or its
/// settlement was lost with a connection) runs no handler twice. Bounded; safe for concurrent use.</summary>
/// <param name="capacity">How many handled ones are remembered, 110 bytes each, taken at once; 0 for none.</param>
internal sealed class RecentDeliveries(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<DeliveryKey, List<RabbitMqDelivery>?> _running = [];
    private readonly HashSet<DeliveryKey> _handled = new(capacity);
    private readonly Queue<DeliveryKey> _order = new(capacity);

    /// <summary>A delivery has come. When one of its kind is running it is kept until that ends.</summary>
    public Recollection Begin(RabbitMqDelivery delivery)
    {
        lock (_lock)
        {
            if (_handled.Contains(delivery.Key))
            {
                return Recollection.Handled;
            }

            if (_running.TryAdd(delivery.Key, null))
            {
                return Recollection.New;
            }

            (_running[delivery.Key] ??= []).Add(delivery);
            return Recollection.Running;
        }
    }

    /// <summary>It was handled.</summary>
    /// <returns>Those that waited for it, to be settled; null for none.</returns>
    public List<RabbitMqDelivery>? End(in DeliveryKey key)
    {
        lock (_lock)
        {
            _running.Remove(key, out List<RabbitMqDelivery>? waiting);
            if (capacity > 0 && _handled.Add(key))
            {
                if (_order.Count == capacity)
                {
                    _handled.Remove(_order.Dequeue());
                }

                _order.Enqueue(key);
            }

            return waiting;
        }
    }

    /// <summary>It was not handled and will come again.</summary>
    /// <returns>Those that waited for it; the first takes its place. Null for none.</returns>
    public List<RabbitMqDelivery>? Forget(in DeliveryKey key)
    {
        lock (_lock)
        {
            _running.Remove(key, out List<RabbitMqDelivery>? waiting);
            return waiting;
        }
    }
}
