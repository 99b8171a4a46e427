using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.RabbitMq.Benchmarks.Measuring;
using TypedEvents.RabbitMq.Benchmarks.Peers;
using TypedEvents.RabbitMq.Benchmarks.Scenarios;

namespace TypedEvents.RabbitMq.Benchmarks.Runs;

/// <summary>All peers against one broker, in turn within every round, so that what disturbs the machine disturbs all.</summary>
internal sealed class Run(RunOptions options, BrokerProcess broker)
{
    private readonly Dictionary<(string Peer, string Scenario, int Size), List<Measurement>> _results = [];

    /// <summary>Runs every round and prints the report.</summary>
    public async Task RunAsync()
    {
        Console.WriteLine(Conditions());
        for (int round = 1; round <= options.Rounds; round++)
        {
            foreach ((ScenarioRow row, int size) in Cells())
            {
                foreach (string peer in Peers(row))
                {
                    Console.Write(string.Create(CultureInfo.InvariantCulture, $"{round}/{options.Rounds} {row.Name} {size} {peer}: "));
                    await MeasureAsync(row, size, peer);
                }
            }
        }

        Console.WriteLine();
        foreach ((ScenarioRow row, int size) in Cells())
        {
            ReportTable table = new(string.Create(CultureInfo.InvariantCulture, $"{row.Title}, {size} B"));
            Console.WriteLine(table.Write([.. Peers(row)], peer => _results.GetValueOrDefault((peer, row.Name, size), [])));
        }
    }

    private string Conditions()
    {
        IEnumerable<string> sizes = options.Sizes.Select(size => EventSize.Encoded(size).ToString("N0", CultureInfo.InvariantCulture));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} processors, .NET {Environment.Version}, {options.Queues} queues, medians of {options.Rounds} rounds of up to {options.Messages:N0} messages, events of {string.Join(" and ", sizes)} B\n");
    }

    private IEnumerable<(ScenarioRow Row, int Size)> Cells() =>
        options.Scenarios.Where(row => Peers(row).Any()).SelectMany(row => row.Sizes.Intersect(options.Sizes), (row, size) => (row, size));

    private IEnumerable<string> Peers(ScenarioRow row) => options.Peers.Where(peer => !row.IsLatency || peer == PeerNames.Ours);

    private async Task MeasureAsync(ScenarioRow row, int size, string peer)
    {
        await using VirtualHost host = await broker.CreateVirtualHostAsync();
        WorkerTask task = new(peer, row.Name, size, options.Queues, options.Messages / row.Share, broker.ProcessId, host.AmqpUri.AbsoluteUri);
        try
        {
            Measurement measurement = await WorkerProcess.RunAsync(task);
            Console.WriteLine(ReportTable.Line(measurement));
            if (!_results.TryGetValue((peer, row.Name, size), out List<Measurement>? results))
            {
                _results[(peer, row.Name, size)] = results = [];
            }

            results.Add(measurement);
        }
        catch (WorkerException exception)
        {
            Console.WriteLine($"failed: {exception.Message}");
        }
    }
}
