using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Network;

/// <summary>What becomes of a delivery whose connection is lost: its handler runs once.</summary>
[Collection(FaultCollection.Name)]
public sealed class SettlementTests
{
    private const string Topic = "settled.topic";

    [Fact]
    public async Task ConnectionLostBetweenHandlerAndAck_RedeliveryIsSettledWithoutHandler()
    {
        await using SettlementRig rig = await SettlementRig.StartAsync(concurrency: 1);
        ConcurrentBag<int> handled = [];
        TaskCompletionSource<bool> settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await rig.Transport.ConsumeAsync(
            async delivery =>
            {
                handled.Add(Numbered.Read(delivery));
                if (handled.Count == 1)
                {
                    // What acknowledges the message is written, and never arrives.
                    rig.Consuming.ToBroker.Pause();
                }

                settled.TrySetResult(await rig.Transport.SettleAsync(delivery, Settlement.Ack, default));
            },
            default);
        await rig.PublishAsync(Topic, 0);
        await settled.Task.OrFailAsync();

        rig.Consuming.Cut(CutKind.Reset);
        await rig.PublishAsync(Topic, 1);

        await Guard.UntilAsync(() => handled.Count == 2, () => $"{handled.Count} messages were handled.");
        await rig.AllIsSettledAsync();
        Assert.Equal([0, 1], handled.Order());
    }

    [Fact]
    public async Task RedeliveredWhileTheFirstStillRuns_HandlerRunsOnce()
    {
        await using SettlementRig rig = await SettlementRig.StartAsync(concurrency: 2);
        ConcurrentBag<int> handled = [];
        TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await rig.Transport.ConsumeAsync(
            async delivery =>
            {
                int number = Numbered.Read(delivery);
                handled.Add(number);
                if (number == 0)
                {
                    await goOn.Task;
                }

                await rig.Transport.SettleAsync(delivery, Settlement.Ack, default);
            },
            default);
        await rig.PublishAsync(Topic, 0);
        await Guard.UntilAsync(() => handled.Count == 1, () => "Nothing was handled.");

        rig.Consuming.Cut(CutKind.Reset);
        await rig.Log.HasConnectedAsync("consume", 2);

        // The queue keeps its order: when this one is handled, the other one has come again.
        await rig.PublishAsync(Topic, 1);
        await Guard.UntilAsync(() => handled.Count == 2, () => "The second message was not handled.");
        goOn.SetResult();

        await rig.AllIsSettledAsync();
        Assert.Equal([0, 1], handled.Order());
    }

    [Fact]
    public async Task RedeliveredWhileTheFirstStillRunsAndFails_HandlerRunsAgain()
    {
        await using SettlementRig rig = await SettlementRig.StartAsync(concurrency: 2);
        int runs = 0;
        TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await rig.Transport.ConsumeAsync(
            async delivery =>
            {
                bool isFirst = Interlocked.Increment(ref runs) == 1;
                if (isFirst)
                {
                    await goOn.Task;
                }

                await rig.Transport.SettleAsync(delivery, isFirst ? Settlement.Abandon : Settlement.Ack, default);
            },
            default);
        await rig.PublishAsync(Topic, 0);
        await Guard.UntilAsync(() => runs == 1, () => "Nothing was handled.");
        rig.Consuming.Cut(CutKind.Reset);
        await rig.Log.HasConnectedAsync("consume", 2);
        goOn.SetResult();

        await Guard.UntilAsync(() => runs == 2, () => "The message did not come again.");
        await rig.AllIsSettledAsync();
    }

    [Fact]
    public async Task ConnectionLostWhileACopyNeedsAQueue_MessageComesAgain()
    {
        await using SettlementRig rig = await SettlementRig.StartAsync(concurrency: 1);
        int runs = 0;
        await rig.Transport.ConsumeAsync(
            async delivery =>
            {
                if (Interlocked.Increment(ref runs) == 1)
                {
                    // The copy's rung of the delay ladder is declared over this connection, and the answer never comes.
                    rig.Admin.ToBroker.Pause();
                    SettlementCopy copy = new(delivery.Headers with { Attempts = 1 }, TimeSpan.FromMilliseconds(100));
                    ValueTask<bool> settling = rig.Transport.SettleAsync(delivery, Settlement.Replace([copy]), default);
                    rig.Admin.Cut(CutKind.Reset);
                    await settling;
                    return;
                }

                await rig.Transport.SettleAsync(delivery, Settlement.Ack, default);
            },
            default);
        await rig.PublishAsync(Topic, 0);

        await Guard.UntilAsync(() => runs == 2, () => $"The handler ran {runs} times.");
        await rig.AllIsSettledAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task ConnectionLostAgainAndAgain_EveryHandlerRunsOnce(int seed)
    {
        const int Messages = 600;
        const int Cuts = 12;
        await using SettlementRig rig = await SettlementRig.StartAsync(concurrency: 8);
        ConcurrentDictionary<int, int> handled = new();
        Random random = new(seed);
        int[] pauses = [.. Enumerable.Range(0, Messages).Select(_ => random.Next(0, 4) == 0 ? random.Next(1, 30) : 0)];
        await rig.Transport.ConsumeAsync(
            async delivery =>
            {
                int number = Numbered.Read(delivery);
                handled.AddOrUpdate(number, 1, static (_, count) => count + 1);
                if (pauses[number] > 0)
                {
                    await Task.Delay(pauses[number]);
                }

                await rig.Transport.SettleAsync(delivery, Settlement.Ack, default);
            },
            default);
        Task publishing = Task.WhenAll(Enumerable.Range(0, Messages).Select(number => rig.PublishAsync(Topic, number)));

        for (int cut = 1; cut <= Cuts; cut++)
        {
            await rig.Log.HasConnectedAsync("consume", cut);
            int enough = cut * Messages / (Cuts + 2);
            await Guard.UntilAsync(() => handled.Count >= enough, () => $"{handled.Count} of {enough} messages were handled before cut {cut}.");
            rig.Consuming.Cut(random.Next(2) == 0 ? CutKind.Reset : CutKind.Close);
            await rig.Log.HasConnectedAsync("consume", cut + 1);
        }

        await publishing.OrFailAsync();
        await Guard.UntilAsync(() => handled.Count == Messages, () => $"{handled.Count} messages were handled.");
        await rig.AllIsSettledAsync();
        Assert.DoesNotContain(handled, pair => pair.Value != 1);
    }
}
