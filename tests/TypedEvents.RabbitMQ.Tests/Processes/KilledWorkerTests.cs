using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Worker;

namespace TypedEvents.RabbitMQ.Tests.Processes;

/// <summary>A worker that is killed somewhere loses nothing, and does twice only what it was at.</summary>
[Collection(FaultCollection.Name)]
public sealed class KilledWorkerTests
{
    private const int Orders = 60;
    private const int Target = 30;

    [Theory]
    [InlineData(KillPoint.WhileConnecting)]
    [InlineData(KillPoint.WhileProvisioning)]
    public async Task KilledWhileItStarts_TheNextStartsAsIfNothingHadBeen(KillPoint point)
    {
        await using WorkerRig rig = await WorkerRig.CreateAsync();
        await EndsItselfAsync(rig.Settings with { KillPoint = point });

        await using WorkerProcess next = WorkerProcess.Start(rig.Settings);
        await next.ReadyAsync();
        await rig.OrderAsync(Fine());
        await rig.HasDoneAsync(Orders);

        Assert.Equal(0, await next.StopAsync());
        await rig.HoldsAsync(0);
        Assert.DoesNotContain(rig.Done(), done => done.Value > 1);
    }

    [Theory]
    [InlineData(KillPoint.BeforeHandler, 0)]
    [InlineData(KillPoint.BeforeEffect, 0)]
    [InlineData(KillPoint.AfterEffect, 1)]
    [InlineData(KillPoint.AfterSettle, 1)]
    public async Task KilledAroundItsHandler_OnlyItsEffectMayComeTwice(KillPoint point, int repeated)
    {
        await using WorkerRig rig = await WorkerRig.CreateAsync();
        await rig.OrderAsync(Fine());

        await EndsItselfAsync(rig.Settings with { KillPoint = point, Target = Target });
        Dictionary<int, int> done = await DrainAsync(rig, Orders);

        Assert.InRange(done.Count(each => each.Value > 1), point == KillPoint.AfterEffect ? 1 : 0, repeated);
        Assert.DoesNotContain(done, each => each.Value > (each.Key == Target ? 2 : 1));
        Assert.Empty(await rig.DeadLettersAsync());
    }

    [Fact]
    public async Task KilledAmidCollectedAcks_OnlyWhatWaitedForItsAckComesTwice()
    {
        const int Prefetch = 32;
        await using WorkerRig rig = await WorkerRig.CreateAsync();
        await rig.OrderAsync(Fine());

        await EndsItselfAsync(rig.Settings with { KillPoint = KillPoint.AmidAcks, Target = Target, Concurrency = 4, PrefetchPerSlot = Prefetch / 4 });
        int before = rig.Done().Count;
        Dictionary<int, int> done = await DrainAsync(rig, Orders);

        Assert.InRange(before, Target, Target + 4);
        Assert.InRange(done.Count(each => each.Value > 1), 0, Prefetch);
        Assert.DoesNotContain(done, each => each.Value > 2);
    }

    [Theory]
    [InlineData(KillPoint.WhileCopying)]
    [InlineData(KillPoint.AfterCopy)]
    public async Task KilledAroundTheCopyOfARetry_TheSecondCopyIsKnownAsOne(KillPoint point)
    {
        await using WorkerRig rig = await WorkerRig.CreateAsync();
        await rig.OrderAsync(Fine(WorkKind.FailsOnce));

        await EndsItselfAsync(rig.Settings with { KillPoint = point });
        Dictionary<int, int> done = await DrainAsync(rig, Orders);

        Assert.DoesNotContain(done, each => each.Value > 1);
        Assert.Empty(await rig.DeadLettersAsync());
    }

    [Fact]
    public async Task KilledAfterADeadLetter_ItIsThereTwice()
    {
        await using WorkerRig rig = await WorkerRig.CreateAsync();
        await rig.OrderAsync(Fine(WorkKind.FailsAlways));

        await EndsItselfAsync(rig.Settings with { KillPoint = KillPoint.AfterDeadLetter });
        Dictionary<int, int> done = await DrainAsync(rig, Orders - 1);

        IReadOnlyList<DeadLetter> letters = await rig.DeadLettersAsync();
        Assert.Equal(2, letters.Count);
        Assert.All(letters, letter => Assert.Equal((WorkerSettings.EventId(Target), DeadLetterReason.HandlerFailed, 2), (letter.Headers.EventId, letter.Cause.Reason, letter.Headers.Attempts)));
        Assert.DoesNotContain(Target, done.Keys);
        Assert.DoesNotContain(done, each => each.Value > 1);
    }

    [Fact]
    public async Task KilledWhileDraining_OnlyWhatWasBeingHandledMayComeTwice()
    {
        const int AtOnce = 8;
        await using WorkerRig rig = await WorkerRig.CreateAsync();
        await rig.OrderAsync(Fine());

        await EndsItselfAsync(rig.Settings with { KillPoint = KillPoint.WhileDraining, Target = Target, Concurrency = AtOnce, PrefetchPerSlot = 2, Milliseconds = 20 });
        Dictionary<int, int> done = await DrainAsync(rig, Orders);

        Assert.InRange(done.Count(each => each.Value > 1), 0, 2 * AtOnce);
        Assert.DoesNotContain(done, each => each.Value > 2);
    }

    [Fact]
    public async Task MessageThatKillsItsProcess_IsDeadAfterSoManyDeliveries()
    {
        const int Deliveries = 3;
        await using WorkerRig rig = await WorkerRig.CreateAsync();
        await rig.OrderAsync(Fine(WorkKind.Kills));
        WorkerSettings settings = rig.Settings with { MaxDeliveries = Deliveries };

        for (int death = 0; death < Deliveries; death++)
        {
            await EndsItselfAsync(settings);
        }

        await using WorkerProcess last = WorkerProcess.Start(settings);
        await rig.HasDoneAsync(Orders - 1);
        Assert.Equal(0, await last.StopAsync());
        await rig.HoldsAsync(0);
        DeadLetter letter = Assert.Single(await rig.DeadLettersAsync());
        Assert.Equal((WorkerSettings.EventId(Target), DeadLetterReason.TooManyDeliveries), (letter.Headers.EventId, letter.Cause.Reason));
        Assert.DoesNotContain(rig.Done(), done => done.Value > 1);
    }

    private static WorkKind[] Fine(WorkKind target = WorkKind.Fine) =>
        [.. Enumerable.Range(0, Orders).Select(number => number == Target ? target : WorkKind.Fine)];

    private static async Task EndsItselfAsync(WorkerSettings settings)
    {
        await using WorkerProcess worker = WorkerProcess.Start(settings);
        int code = await worker.ExitAsync();
        Assert.True(code == WorkerProcess.Killed, $"The worker ended with {code}, not where it should:\n{worker.Errors}");
    }

    /// <summary>Has another worker do the rest.</summary>
    private static async Task<Dictionary<int, int>> DrainAsync(WorkerRig rig, int count)
    {
        await using WorkerProcess next = WorkerProcess.Start(rig.Settings);
        await rig.HasDoneAsync(count);
        await rig.IsTakenAsync();
        Assert.Equal(0, await next.StopAsync());
        await rig.HoldsAsync(0);
        return rig.Done();
    }
}
