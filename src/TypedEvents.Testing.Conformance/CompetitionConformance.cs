using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.Testing.Conformance.Services;
using TypedEvents.Transports;
using Xunit;

namespace TypedEvents.Testing.Conformance;

/// <summary>Replicas of a service share its queue and take over from each other.</summary>
public abstract class CompetitionConformance : TransportConformance
{
    [Fact]
    public async Task Replicas_TogetherHandleEachMessageOnce()
    {
        const int Count = 200;
        TestService one = await ProvisionAsync("users", 2, "user.created");
        TestService two = await ProvisionAsync("users", 2, "user.created");
        TestService all = await ProvisionAsync("collector", 1);
        await one.ConsumeAsync(AckInto(all, one));
        await two.ConsumeAsync(AckInto(all, two));

        for (int i = 0; i < Count; i++)
        {
            await one.SendAsync("user.created", $"{i}");
        }

        List<Received> received = await all.NextAsync(Count);
        Assert.Equal(Count, received.Select(one => one.Text).Distinct().Count());
    }

    [Fact]
    public async Task Message_GoesToAFreeReplica_WhenTheOtherIsBusy()
    {
        TestService publisher = await PublisherAsync();
        TaskCompletionSource<TestService> taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TestService[] replicas = [await ProvisionAsync("users", 1, "user.created"), await ProvisionAsync("users", 1, "user.created")];
        foreach (TestService replica in replicas)
        {
            await replica.ConsumeAsync(async delivery =>
            {
                replica.Collect(delivery);
                if (taken.TrySetResult(replica))
                {
                    await gate.Task;
                }
            });
        }

        await publisher.SendAsync("user.created", "first");
        TestService busy = await taken.Task.OrFail();
        await publisher.SendAsync("user.created", "second");
        TestService free = replicas.Single(replica => replica != busy);

        Assert.Equal("second", (await free.NextAndAckAsync()).Text);
        gate.SetResult();
        Assert.Equal("first", (await busy.NextAndAckAsync()).Text);
    }

    [Fact]
    public async Task UnsettledMessage_OfAReplicaThatDied_GoesToTheOther()
    {
        TestService dying = await ServeAsync("users", "user.created");
        await dying.SendAsync("user.created", "taken");
        await dying.NextAsync();
        TestService heir = await ServeAsync("users", "user.created");

        await dying.DisposeAsync();

        Assert.Equal("taken", (await heir.NextAndAckAsync()).Text);
        await heir.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task SettledMessage_OfAReplicaThatDied_DoesNotComeAgain()
    {
        TestService dying = await ServeAsync("users", "user.created");
        await dying.SendAsync("user.created");
        await dying.NextAndAckAsync();
        TestService heir = await ServeAsync("users", "user.created");

        await dying.DisposeAsync();

        await heir.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task NewMessages_AfterOneReplicaStopped_GoToTheOther()
    {
        TestService stopping = await ServeAsync("users", "user.created");
        TestService staying = await ServeAsync("users", "user.created");
        await stopping.StopAsync();

        for (int i = 0; i < 5; i++)
        {
            await stopping.SendAsync("user.created", $"{i}");
            Assert.Equal($"{i}", (await staying.NextAndAckAsync()).Text);
        }
    }

    [Fact]
    public async Task LateReplica_HelpsWithWhatWaits()
    {
        TestService busy = await ProvisionAsync("users", 1, "user.created");
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await busy.ConsumeAsync(async delivery =>
        {
            busy.Collect(delivery);
            await gate.Task;
        });
        await busy.SendAsync("user.created", "first");
        Received first = await busy.NextAsync();
        await busy.SendAsync("user.created", "second");

        TestService late = await ServeAsync("users", "user.created");

        Assert.Equal("second", (await late.NextAndAckAsync()).Text);
        gate.SetResult();
        Assert.True(await first.AckAsync());
    }

    private static DeliveryCallback AckInto(TestService collector, TestService replica) => async delivery =>
    {
        collector.Collect(delivery);
        await replica.Transport.SettleAsync(delivery, Settlement.Ack, default);
    };
}
