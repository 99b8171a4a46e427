using System;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Worker;

namespace TypedEvents.RabbitMQ.Tests.Processes;

/// <summary>A responder that is killed before its reply.</summary>
[Collection(FaultCollection.Name)]
public sealed class KilledResponderTests
{
    [Fact]
    public async Task KilledBeforeItsReply_CallEndsInTime_AndTheNextIsAnswered()
    {
        await using WorkerRig rig = await WorkerRig.CreateAsync();
        await using TestHost caller = await TestHost.StartAsync("caller", rig.Address, registry => registry.AddRequest<AskWorker, WorkerAnswer>());
        await using (WorkerProcess worker = WorkerProcess.Start(rig.Settings with { KillPoint = KillPoint.BeforeReply }))
        {
            await worker.ReadyAsync();
            CallOptions options = new() { Timeout = TimeSpan.FromSeconds(2) };

            await Assert.ThrowsAsync<TimeoutException>(() => caller.Bus.CallAsync(new AskWorker(1), options).AsTask()).OrFailAsync();

            Assert.Equal(WorkerProcess.Killed, await worker.ExitAsync());
        }

        // Its queue went with it.
        await Assert.ThrowsAsync<NoResponderException>(() => caller.Bus.CallAsync(new AskWorker(2)).AsTask()).OrFailAsync();
        await using WorkerProcess next = WorkerProcess.Start(rig.Settings);
        await next.ReadyAsync();

        Assert.Equal(3, (await caller.Bus.CallAsync(new AskWorker(3)).OrFailAsync()).Number);
        Assert.Equal(0, await next.StopAsync());
    }
}
