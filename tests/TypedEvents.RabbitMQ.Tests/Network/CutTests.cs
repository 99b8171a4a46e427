using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;

namespace TypedEvents.RabbitMQ.Tests.Network;

/// <summary>Connections that end after any byte of their first 8 KiB: the transport makes them again by itself, and nothing that was confirmed is lost.</summary>
/// <remarks>Every 64th byte, unless the environment says otherwise; the whole of it, half an hour and more on two cores:
/// <c>TYPEDEVENTS_CUT_STEP=1 dotnet test tests/TypedEvents.RabbitMQ.Tests --filter FullyQualifiedName~CutTests</c>.</remarks>
[Collection(FaultCollection.Name)]
public sealed class CutTests
{
    private const int Bytes = 8192;
    private const int AtOnce = 8;

    // What hundreds of services leave on the broker slows it down, and thousands raise its memory alarm.
    private const int PerVirtualHost = 128;

    private static readonly int Step = int.Parse(Environment.GetEnvironmentVariable("TYPEDEVENTS_CUT_STEP") ?? "64", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EveryConnectionIsCutAfterAByte_NothingConfirmedIsLost(bool toBroker)
    {
        await using BrokerProcess broker = await BrokerProcess.StartAsync();
        ConcurrentQueue<string> failures = new();
        foreach (int[] bytes in Enumerable.Range(0, Bytes / Step).Select(index => index * Step).Chunk(PerVirtualHost))
        {
            await using VirtualHost host = await broker.CreateVirtualHostAsync();
            await Parallel.ForEachAsync(bytes, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (after, _) => await CutAsync(host, after, toBroker, failures));
        }

        Assert.True(failures.IsEmpty, string.Join("\n\n", failures.Take(5)));
    }

    private static async Task CutAsync(VirtualHost host, int after, bool toBroker, ConcurrentQueue<string> failures)
    {
        await using CutRun run = new(host, after, toBroker, after / Step % 2 == 0 ? CutKind.Reset : CutKind.Close);
        try
        {
            await run.RunAsync().OrFailAsync();
        }
        catch (Exception exception)
        {
            failures.Enqueue($"Cut after byte {after}, {run.Progress}: {exception}");
        }
    }
}
