using System.Collections.Generic;

namespace TypedEvents.RabbitMq.Benchmarks.Scenarios;

/// <summary>All scenarios, in the order of the report.</summary>
internal static class ScenarioTable
{
    public static IReadOnlyList<ScenarioRow> Rows { get; } =
    [
        new("publish", "confirmed publishes, 256 outstanding", 1, [256, 1024], new StoreScenario(Load.Outstanding)),
        new("consume", "a full queue drained", 1, [256, 1024], new ConsumeScenario()),
        new("e2e", "published and handled at once", 1, [256, 1024], new DeliveryScenario(services: 1)),
        new("fanout3", "published to three services", 2, [256, 1024], new DeliveryScenario(services: 3)),
        new("rpc1", "calls, one caller", 4, [256], new CallScenario(1)),
        new("rpc64", "calls, 64 callers", 1, [256], new CallScenario(64)),
        new("pub1", "confirmed publishes, one after the other", 8, [256], new StoreScenario(1)),
        new("latency", "publish to handler at half of the e2e rate", 1, [256], new LatencyScenario()),
    ];
}
