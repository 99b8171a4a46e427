using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;
using Xunit.Abstractions;

namespace TypedEvents.RabbitMQ.Tests.Faults;

/// <summary>SIGKILL of the broker at random moments under load. <c>eng/fault-suite.sh large</c> runs it at full size.</summary>
[Collection(FaultCollection.Name)]
public sealed class BrokerKillTests(ITestOutputHelper output)
{
    private const int Seed = 20251;

    [Theory]
    [InlineData(RabbitMqQueueType.Quorum)]
    [InlineData(RabbitMqQueueType.Classic)]
    public async Task Publish_BrokerKilledAgainAndAgain_LosesNothingAndHandlesEachOnce(RabbitMqQueueType queueType)
    {
        FaultScale scale = FaultScale.Current;
        long started = Stopwatch.GetTimestamp();
        Ledger ledger = new(scale.Publishes + 1);
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await using FaultService service = await FaultService.StartAsync(host, options => options.QueueType = queueType);
        await service.ConsumeAsync(ledger);
        await FaultBroker.SaveDeclarationsAsync(host);
        Publishers publishers = new(service.Transport, ledger, inFlight: 8) { Limit = scale.Publishes };
        Task publishing = publishers.RunAsync();

        int kills = 0;
        foreach (int moment in Moments(scale))
        {
            await ledger.HasPromisedAsync(Math.Max(moment, ledger.Promised + 1), publishing);
            if (publishing.IsCompleted)
            {
                break;
            }

            await host.Broker.KillAsync();
            kills++;
            await host.Broker.StartAgainAsync();
        }

        await publishing;
        await ledger.HasHandledAllAsync();

        // The queue is in order: what is published last comes after every repetition.
        await service.SendUntilDurableAsync(NumberedEvent.Create(scale.Publishes));
        await Guard.UntilAsync(() => ledger.IsHandled(scale.Publishes), () => "The last event did not come.");

        int repeatable = (service.Losses("publish") * publishers.Outstanding) + (service.Losses("consume") * service.Prefetch);
        output.WriteLine(
            $"{queueType}: {kills} kills, {ledger.Promised} confirmed, {ledger.Lost.Length} lost, {service.Repetitions} repetitions of at most {repeatable}, "
            + $"{publishers.Of(PublishOutcome.Unknown)} unknown and {publishers.Of(PublishOutcome.NotSent)} not sent and published again, "
            + $"longest publish {publishers.Longest.TotalSeconds:F1} s, {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s in all.");
        Assert.Equal(scale.Publishes, ledger.Promised);
        Assert.Equal(scale.Kills, kills);
        Assert.Empty(ledger.Lost);
        Assert.Empty(ledger.Repeated);
        Assert.InRange(service.Repetitions, 0, repeatable);
    }

    /// <summary>After how many confirmed publishes the broker is killed: at random, but the same each time.</summary>
    private static int[] Moments(FaultScale scale)
    {
        Random random = new(Seed);
        return [.. Enumerable.Range(0, scale.Kills).Select(_ => random.Next(scale.Publishes * 19 / 20)).Order()];
    }
}
