using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests;

/// <summary>Takes numbered messages and counts how often it took each.</summary>
/// <param name="transport">Settles them.</param>
internal sealed class Inbox(ITransport transport)
{
    private readonly ConcurrentDictionary<int, int> _counts = new();

    /// <summary>How many different ones have come.</summary>
    public int Count => _counts.Count;

    /// <summary>The numbers that have come, in order.</summary>
    public int[] Numbers => [.. _counts.Keys.Order()];

    /// <summary>The numbers that came more than once.</summary>
    public IEnumerable<int> Repeated => _counts.Where(pair => pair.Value > 1).Select(pair => pair.Key);

    public async ValueTask TakeAsync(Delivery delivery)
    {
        _counts.AddOrUpdate(Numbered.Read(delivery), 1, static (_, count) => count + 1);
        await transport.SettleAsync(delivery, Settlement.Ack, default);
    }

    public Task HasAsync(int count) => Guard.UntilAsync(() => Count >= count, () => $"{Count} of {count} messages came.");
}
