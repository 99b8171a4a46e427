using System;
using System.Diagnostics;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;
using Xunit.Abstractions;

namespace TypedEvents.RabbitMQ.Tests.Faults;

/// <summary>A broker whose connections stay open and that says nothing, as behind a network that has gone.</summary>
[Collection(FaultCollection.Name)]
public sealed class BrokerFreezeTests(ITestOutputHelper output)
{
    // Confirmed and handled again: more than was on the way.
    private const int Resumed = 1000;

    private static readonly TimeSpan Frozen = TimeSpan.FromSeconds(20);

    // The promises: a publish ends within its time-out of 10 s, and half a minute of silence is forgotten soon after.
    private static readonly TimeSpan LongestPublish = TimeSpan.FromSeconds(10.5);
    private static readonly TimeSpan LongestResumption = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task Publish_BrokerFrozen_EndsInTimeAndResumes()
    {
        Ledger ledger = new(2_000_000);
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await using FaultService service = await FaultService.StartAsync(host);
        await service.ConsumeAsync(ledger);
        Publishers publishers = new(service.Transport, ledger);
        Task publishing = publishers.RunAsync();
        await ledger.HasPromisedAsync(2000, publishing);

        host.Broker.Freeze();
        await Task.Delay(Frozen);
        (int promised, int handled) = (ledger.Promised, ledger.Handled);
        host.Broker.Thaw();
        long thawed = Stopwatch.GetTimestamp();
        await ledger.HasPromisedAsync(promised + Resumed, publishing);
        await Guard.UntilAsync(() => ledger.Handled >= handled + Resumed, () => $"{ledger.Handled - handled} events were handled after the freeze.");
        TimeSpan resumption = Stopwatch.GetElapsedTime(thawed);
        publishers.Stop();
        await publishing;
        await ledger.HasHandledAllAsync();

        output.WriteLine(
            $"longest publish {publishers.Longest.TotalSeconds:F2} s, resumed after {resumption.TotalSeconds:F2} s, {ledger.Promised} confirmed, "
            + $"{publishers.Of(PublishOutcome.Unknown)} unknown, {publishers.Of(PublishOutcome.NotSent)} not sent");
        Assert.InRange(publishers.Of(PublishOutcome.Unknown), 1, int.MaxValue);
        Assert.InRange(publishers.Longest, TimeSpan.Zero, LongestPublish);
        Assert.InRange(resumption, TimeSpan.Zero, LongestResumption);
        Assert.Empty(ledger.Lost);
        Assert.Empty(ledger.Repeated);
    }
}
