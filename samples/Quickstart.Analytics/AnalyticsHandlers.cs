using TypedEvents;

namespace Quickstart.Analytics;

/// <summary>The analytics service: sees every event, whatever its type.</summary>
public static class AnalyticsHandlers
{
    [Subscribe("#")]
    public static void On(EventEnvelope envelope, EventStatistics statistics) => statistics.Add(envelope.Topic);
}
