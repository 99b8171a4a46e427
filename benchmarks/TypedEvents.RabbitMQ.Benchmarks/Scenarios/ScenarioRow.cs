using System.Collections.Generic;

namespace TypedEvents.RabbitMq.Benchmarks.Scenarios;

/// <summary>A scenario and how it is run.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Title">Its name in the report.</param>
/// <param name="Share">It does one in so many of the run's messages.</param>
/// <param name="Sizes">The bodies it is run with, in bytes.</param>
/// <param name="Scenario">What it does.</param>
internal sealed record ScenarioRow(string Name, string Title, int Share, IReadOnlyList<int> Sizes, IScenario Scenario)
{
    /// <summary>Whether only TypedEvents runs it, and every order is different.</summary>
    public bool IsLatency => Scenario is LatencyScenario;
}
