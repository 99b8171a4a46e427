using System.Linq;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Worker;

namespace TypedEvents.RabbitMQ.Tests.Processes;

/// <summary>A worker that is asked to stop.</summary>
[Collection(FaultCollection.Name)]
public sealed class DrainTests
{
    private const int Orders = 1000;

    [Fact]
    public async Task SigtermWithAThousandInFlight_FinishesWhatItBegan_GivesBackTheRest()
    {
        await using WorkerRig rig = await WorkerRig.CreateAsync();
        await rig.OrderAsync([.. Enumerable.Repeat(WorkKind.Fine, Orders)]);
        WorkerSettings settings = rig.Settings with { Concurrency = 50, PrefetchPerSlot = 20, Milliseconds = 100 };

        // Each worker holds all that is left of the thousand when it is asked.
        for (int done = 0; done < 700; done = rig.Done().Count)
        {
            await using WorkerProcess worker = WorkerProcess.Start(settings);
            await rig.HasDoneAsync(done + 150);
            Assert.Equal(0, await worker.StopAsync());
            await rig.HoldsAsync(Orders - rig.Done().Count);
        }

        await using WorkerProcess last = WorkerProcess.Start(settings);
        await rig.HasDoneAsync(Orders);
        Assert.Equal(0, await last.StopAsync());
        await rig.HoldsAsync(0);
        Assert.DoesNotContain(rig.Done(), done => done.Value > 1);
        Assert.Empty(await rig.DeadLettersAsync());
    }
}
