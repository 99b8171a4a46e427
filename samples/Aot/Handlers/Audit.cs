using TypedEvents;

namespace Aot.Handlers;

internal static class Audit
{
    [Subscribe("#")]
    public static void Record(EventEnvelope envelope, Journal journal) => journal.Write($"audit {envelope.Topic} {envelope.ToJson()}");
}
