using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Faults;

/// <summary>A broker that is short of memory takes no publishes, and says so to those who publish.</summary>
[Collection(FaultCollection.Name)]
public sealed class MemoryAlarmTests
{
    private const int Backlog = 200;
    private const int Waiting = 50;

    // Longer than any guard, so that no publish ends because its time is over.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Publish_Blocked_WaitsUntilTheAlarmEndsWhileConsumersGoOn()
    {
        Ledger ledger = new(10_000);
        TaskCompletionSource alarm = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await using FaultService service = await FaultService.StartAsync(host, options =>
        {
            options.PublishTimeout = Patience;

            // The backlog does not fit into what is delivered ahead: it moves only when the broker hears the settlements.
            options.PrefetchPerSlot = 1;
        });
        await service.ConsumeAsync(async delivery =>
        {
            await alarm.Task;
            ledger.Handle(NumberedEvent.Read(delivery));
            await service.Transport.SettleAsync(delivery, Settlement.Ack, default);
        });
        await Task.WhenAll(Enumerable.Range(0, Backlog).Select(number => PublishAsync(service, ledger, number)));

        await host.Broker.RaiseMemoryAlarmAsync();
        List<Task> publishing = await PublishUntilBlockedAsync(service, ledger, Backlog);
        Assert.Equal(TransportHealth.Degraded, service.Transport.Status.Health);
        Assert.Equal("Blocked", service.Transport.Status.Data["connection_publish"]);
        Task[] waiting = [.. Enumerable.Range(Backlog + publishing.Count, Waiting).Select(number => PublishAsync(service, ledger, number))];
        alarm.SetResult();
        await Guard.UntilAsync(() => ledger.Handled >= Backlog, () => $"{ledger.Handled} of {Backlog} were handled during the alarm.");
        Assert.DoesNotContain(waiting, publish => publish.IsCompleted);

        await host.Broker.ClearMemoryAlarmAsync();
        await Task.WhenAll([.. publishing, .. waiting]).OrFailAsync();
        await ledger.HasHandledAllAsync();
        await service.Journal.HasAsync(TypedEventsEventIds.Unblocked);

        Assert.Equal(Backlog + publishing.Count + Waiting, ledger.Promised);
        Assert.Equal(TransportHealth.Up, service.Transport.Status.Health);
        Assert.Empty(ledger.Lost);
        Assert.Empty(ledger.Repeated);
    }

    [Fact]
    public async Task Publish_BlockedAndTold_FailsAtOnce()
    {
        Ledger ledger = new(10_000);
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await using FaultService service = await FaultService.StartAsync(host, options =>
        {
            options.PublishTimeout = Patience;
            options.FailWhenBlocked = true;
        });
        await service.ConsumeAsync(ledger);

        await host.Broker.RaiseMemoryAlarmAsync();
        List<Task> publishing = await PublishUntilBlockedAsync(service, ledger, mayFail: true);
        SendResult refused = await service.SendAsync(NumberedEvent.Create(publishing.Count));
        Assert.Equal(PublishOutcome.NotSent, refused.Outcome);
        Assert.Contains("FailWhenBlocked", refused.Error!.Message, StringComparison.Ordinal);

        await host.Broker.ClearMemoryAlarmAsync();
        await Task.WhenAll(publishing).OrFailAsync();
        await service.Journal.HasAsync(TypedEventsEventIds.Unblocked);
        await PublishAsync(service, ledger, publishing.Count + 1);
        await ledger.HasHandledAllAsync();
        Assert.Empty(ledger.Lost);
        Assert.Empty(ledger.Repeated);
    }

    [Fact]
    public async Task Publish_BlockedForLongerThanItsTimeout_IsNotSent()
    {
        Ledger ledger = new(10_000);
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await using FaultService service = await FaultService.StartAsync(host, options => options.PublishTimeout = TimeSpan.FromSeconds(1));

        await host.Broker.RaiseMemoryAlarmAsync();
        List<Task> publishing = await PublishUntilBlockedAsync(service, ledger, mayFail: true);
        SendResult expired = await service.SendAsync(NumberedEvent.Create(publishing.Count));

        Assert.Equal(PublishOutcome.NotSent, expired.Outcome);
        Assert.IsType<TimeoutException>(expired.Error);
        Assert.Contains("takes no publishes", expired.Error.Message, StringComparison.Ordinal);
        Assert.Equal(0, service.Losses("publish"));
        await host.Broker.ClearMemoryAlarmAsync();
        await Task.WhenAll(publishing).OrFailAsync();
        await service.SendUntilDurableAsync(NumberedEvent.Create(publishing.Count));
    }

    /// <summary>Publishes until the transport knows: the broker tells a connection when it publishes.</summary>
    private static async Task<List<Task>> PublishUntilBlockedAsync(FaultService service, Ledger ledger, int first = 0, bool mayFail = false)
    {
        List<Task> publishing = [];
        await Guard.UntilAsync(
            () =>
            {
                publishing.Add(PublishAsync(service, ledger, first + publishing.Count, mayFail));
                return service.Journal.Count(TypedEventsEventIds.Blocked) > 0;
            },
            () => $"The broker never said that it is short of memory.\n{service.Journal}");
        return publishing;
    }

    private static async Task PublishAsync(FaultService service, Ledger ledger, int number, bool mayFail = false)
    {
        SendResult result = await service.Transport.SendAsync(NumberedEvent.Create(number), default);
        if (result.Outcome == PublishOutcome.Durable)
        {
            ledger.Promise(number);
            return;
        }

        Assert.True(mayFail && result.Outcome is PublishOutcome.NotSent or PublishOutcome.Unknown, $"Event {number}: {result}");
    }
}
