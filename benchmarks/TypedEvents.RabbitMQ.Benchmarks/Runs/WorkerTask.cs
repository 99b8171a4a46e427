using System.Globalization;

namespace TypedEvents.RabbitMq.Benchmarks.Runs;

/// <summary>What one worker process does: one peer, one scenario, once.</summary>
internal sealed record WorkerTask(string Peer, string Scenario, int Size, string Queues, int Messages, int BrokerProcessId, string Uri)
{
    public const string Verb = "worker";

    public string[] ToArguments() =>
        [Verb, Peer, Scenario, Text(Size), Queues, Text(Messages), Text(BrokerProcessId), Uri];

    public static WorkerTask FromArguments(string[] args) =>
        new(args[1], args[2], Number(args[3]), args[4], Number(args[5]), Number(args[6]), args[7]);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}
