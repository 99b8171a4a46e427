using System.Collections.Concurrent;
using System.Threading.Tasks;
using TypedEvents;

namespace Corpus.Patterns;

[TchuEvent("shop.order.placed")]
public sealed partial record OrderPlaced(string Id);

[TchuEvent("shop.order.paid")]
public sealed partial record OrderPaid(string Id);

public static class Archive
{
    private static readonly ConcurrentQueue<EventEnvelope> Kept = new();

    public static int Count => Kept.Count;

    [Subscribe("#")]
    public static void Keep(EventEnvelope envelope) => Kept.Enqueue(envelope);

    [Subscribe("shop.order.*", Name = "orders")]
    public static Task OnOrder(EventEnvelope envelope, EventContext context) =>
        envelope.TryDecode<OrderPlaced>(out var placed) && placed.Id == context.CorrelationId ? Task.CompletedTask : Task.FromResult(envelope.ToJson());
}
