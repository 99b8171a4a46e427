using System;
using System.Diagnostics;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.RabbitMq.Benchmarks.Measuring;
using TypedEvents.RabbitMq.Benchmarks.Peers;
using TypedEvents.RabbitMq.Benchmarks.Scenarios;

namespace TypedEvents.RabbitMq.Benchmarks.Runs;

/// <summary>The worker process: runs its task and prints the measurement.</summary>
internal static class Worker
{
    private const int DifferentOrders = 256;

    public static async Task RunAsync(WorkerTask task)
    {
        EndWithParent();
        ScenarioRow row = ScenarioTable.Rows.Single(row => row.Name == task.Scenario);
        int orders = row.IsLatency ? task.Messages : DifferentOrders;
        PeerOptions options = new(task.Uri, task.Queues == "quorum", task.Size, orders);
        await using IPeer peer = PeerNames.Create(task.Peer, options);

        // A current activity is what has trace headers sent by who sends any.
        using Activity activity = new Activity("benchmark").Start();
        // The runtime compiles what is hot again, for some ten seconds: a program's beginning, not its days. What is slow is warm after fewer messages.
        Load load = new(task.Messages, 3 * task.Messages, task.Size, new BrokerCpu(task.BrokerProcessId));
        Measurement measurement = await row.Scenario.RunAsync(peer, load);
        Console.WriteLine(JsonSerializer.Serialize(measurement, MeasurementJson.Default.Measurement));
    }

    /// <summary>Without its parent there is no broker, and clients reconnect for ever.</summary>
    private static void EndWithParent()
    {
        Thread watch = new(static () =>
        {
            Console.In.Read();
            Environment.Exit(1);
        });
        watch.IsBackground = true;
        watch.Start();
    }
}
