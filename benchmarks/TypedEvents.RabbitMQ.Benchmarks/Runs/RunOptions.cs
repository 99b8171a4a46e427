using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TypedEvents.RabbitMq.Benchmarks.Peers;
using TypedEvents.RabbitMq.Benchmarks.Scenarios;

namespace TypedEvents.RabbitMq.Benchmarks.Runs;

/// <summary>What to run.</summary>
internal sealed record RunOptions
{
    public const string Usage =
        """
        --peers raw,masstransit,ours   who takes part
        --scenarios publish,consume,e2e,fanout3,rpc1,rpc64,pub1,latency
        --sizes 256,1024               bodies in bytes
        --queues classic|quorum        type of all services' queues
        --rounds 5                     rounds; the report has their medians
        --messages 30000               messages of a scenario; slow ones do a part of them
        """;

    public IReadOnlyList<string> Peers { get; private init; } = PeerNames.All;

    public IReadOnlyList<ScenarioRow> Scenarios { get; private init; } = ScenarioTable.Rows;

    public IReadOnlyList<int> Sizes { get; private init; } = [256, 1024];

    public string Queues { get; private init; } = "classic";

    public int Rounds { get; private init; } = 5;

    public int Messages { get; private init; } = 30_000;

    /// <summary>Reads the command line.</summary>
    /// <exception cref="FormatException">It says what there is not.</exception>
    public static RunOptions Parse(string[] args)
    {
        RunOptions options = new();
        foreach (string[] pair in args.Chunk(2))
        {
            options = pair is [string name, string value] ? options.With(name, value) : throw new FormatException($"'{pair[0]}' lacks its value.");
        }

        return options;
    }

    private RunOptions With(string name, string value) => name switch
    {
        "--peers" => this with { Peers = [.. value.Split(',').Select(peer => Known(peer, PeerNames.All, known => known))] },
        "--scenarios" => this with { Scenarios = [.. value.Split(',').Select(scenario => Known(scenario, ScenarioTable.Rows, row => row.Name))] },
        "--sizes" => this with { Sizes = [.. value.Split(',').Select(Number)] },
        "--queues" => this with { Queues = Known(value, ["classic", "quorum"], known => known) },
        "--rounds" => this with { Rounds = Number(value) },
        "--messages" => this with { Messages = Number(value) },
        _ => throw new FormatException($"There is no option '{name}'."),
    };

    private static T Known<T>(string name, IEnumerable<T> all, Func<T, string> nameOf) =>
        all.FirstOrDefault(known => nameOf(known) == name) ?? throw new FormatException($"There is no '{name}'.");

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}
