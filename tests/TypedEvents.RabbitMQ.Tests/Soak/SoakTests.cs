using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.RabbitMQ.Tests.Faults;
using TypedEvents.Transports;
using Xunit.Abstractions;

namespace TypedEvents.RabbitMQ.Tests.Soak;

/// <summary>5 000 messages a second, and every 20 s all connections are cut amid them: nothing may grow. Two minutes; <c>TYPEDEVENTS_SOAK_MINUTES</c> for longer.</summary>
[Collection(FaultCollection.Name)]
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int PerSecond = 5_000;
    private const string Variable = "TYPEDEVENTS_SOAK_MINUTES";

    // Caches and pools fill within the first periods.
    private const int WarmUp = 2;
    private const long HeapSlack = 8 * 1024 * 1024;
    private const int Slack = 10;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(10);
    private static readonly string[] Roles = ["publish", "consume", "admin"];

    private static int Minutes => int.Parse(Environment.GetEnvironmentVariable(Variable) ?? "2", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Traffic_WithAReconnectEveryTwentySeconds_LosesNothingAndGrowsNothing()
    {
        int periods = (int)(TimeSpan.FromMinutes(Minutes) / Period);
        int perPeriod = (int)(PerSecond * Period.TotalSeconds);
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await using FaultService service = await FaultService.StartAsync(host);
        Ledger ledger = new(periods * perPeriod);
        await service.ConsumeAsync(ledger);
        List<SoakSample> samples = [];

        for (int period = 0; period < periods; period++)
        {
            long started = Stopwatch.GetTimestamp();
            Task sending = SendAsync(service, ledger, period * perPeriod, perPeriod);
            await ledger.HasPromisedAsync((period * perPeriod) + (perPeriod / 4), sending);
            int losses = Roles.Sum(service.Losses);
            await Guard.UntilAsync(async () => await host.CloseConnectionsAsync() > 0 && Roles.Sum(service.Losses) >= losses + Roles.Length, () => "The connections were not cut.");
            Assert.False(sending.IsCompleted);
            await sending;
            TimeSpan elapsed = Stopwatch.GetElapsedTime(started);
            await ledger.HasHandledAllAsync();
            samples.Add(SoakSample.Take());
            output.WriteLine($"{samples[^1]}, {ledger.Handled} handled, {service.Repetitions} repeated, {perPeriod / elapsed.TotalSeconds:F0} a second");
        }

        Assert.Equal(periods * perPeriod, ledger.Promised);
        Assert.Empty(ledger.Lost);
        Assert.Empty(ledger.Repeated);
        SoakSample first = samples[WarmUp];
        SoakSample last = samples[^1];
        Assert.InRange(last.Heap, 0, first.Heap + HeapSlack);
        Assert.InRange(last.Handles, 0, first.Handles + Slack);
        Assert.InRange(last.Timers, 0, first.Timers + Slack);
        Assert.InRange(last.Threads, 0, first.Threads + Slack);
    }

    /// <summary>Sends a number of events evenly, without waiting for the one before. What a late beat left out, the next one sends.</summary>
    private static async Task SendAsync(FaultService service, Ledger ledger, int first, int count)
    {
        List<Task> sends = [];
        long started = Stopwatch.GetTimestamp();
        using PeriodicTimer beat = new(Beat);
        for (int sent = 0; sent < count && await beat.WaitForNextTickAsync();)
        {
            int due = (int)Math.Min(count, Stopwatch.GetElapsedTime(started).TotalSeconds * PerSecond);
            while (sent < due)
            {
                sends.Add(SendAsync(service, ledger, first + sent++));
            }

            sends.RemoveAll(send => send.IsCompletedSuccessfully);
        }

        await Task.WhenAll(sends).OrFailAsync();
    }

    private static async Task SendAsync(FaultService service, Ledger ledger, int number)
    {
        SendResult result;
        do
        {
            result = await service.Transport.SendAsync(NumberedEvent.Create(number), CancellationToken.None);
        }
        while (result.Outcome is PublishOutcome.Unknown or PublishOutcome.NotSent);

        Assert.Equal(PublishOutcome.Durable, result.Outcome);
        ledger.Promise(number);
    }
}
