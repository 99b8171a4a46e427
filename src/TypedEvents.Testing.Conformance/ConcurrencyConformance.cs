using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Testing.Conformance.Services;
using TypedEvents.Transports;
using Xunit;

namespace TypedEvents.Testing.Conformance;

/// <summary>As many callbacks at once as the service asked for, and never more.</summary>
public abstract class ConcurrencyConformance : TransportConformance
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Callbacks_AreNeverMoreThanTheConcurrency(int concurrency)
    {
        const int Count = 100;
        int running = 0;
        int most = 0;
        TestService users = await ProvisionAsync("users", concurrency, "user.created");
        await users.ConsumeAsync(async delivery =>
        {
            int now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            users.Collect(delivery);
            await Task.Yield();
            Interlocked.Decrement(ref running);
            await users.Transport.SettleAsync(delivery, Settlement.Ack, default);
        });

        for (int i = 0; i < Count; i++)
        {
            await users.SendAsync("user.created");
        }

        await users.NextAsync(Count);
        Assert.InRange(Volatile.Read(ref most), 1, concurrency);
    }

    [Fact]
    public async Task Callbacks_ReachTheConcurrency()
    {
        const int Concurrency = 4;
        int running = 0;
        TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TestService users = await ProvisionAsync("users", Concurrency, "user.created");
        await users.ConsumeAsync(async delivery =>
        {
            if (Interlocked.Increment(ref running) == Concurrency)
            {
                all.SetResult();
            }

            await all.Task;
            await users.Transport.SettleAsync(delivery, Settlement.Ack, default);
        });

        for (int i = 0; i < Concurrency; i++)
        {
            await users.SendAsync("user.created");
        }

        await all.Task.OrFail();
    }

    [Fact]
    public async Task Callback_ThatHangs_HoldsUpNoOtherService()
    {
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TestService stuck = await ProvisionAsync("stuck", 1, "user.created");
        await stuck.ConsumeAsync(async delivery =>
        {
            stuck.Collect(delivery);
            await gate.Task;
        });
        TestService users = await ServeAsync("users", "user.created");

        await users.SendAsync("user.created", "one");
        await users.SendAsync("user.created", "two");

        Assert.Equal("one", (await users.NextAndAckAsync()).Text);
        Assert.Equal("two", (await users.NextAndAckAsync()).Text);
        Assert.True(await (await stuck.NextAsync()).AckAsync());
        gate.SetResult();
    }

    [Fact]
    public async Task Callback_ThatBlocksItsThread_HoldsUpNoOtherService()
    {
        using ManualResetEventSlim gate = new();
        TestService stuck = await ProvisionAsync("stuck", 1, "user.created");
        await stuck.ConsumeAsync(delivery =>
        {
            stuck.Collect(delivery);
            gate.Wait();
            return default;
        });
        TestService users = await ServeAsync("users", "user.created");

        await users.SendAsync("user.created");

        await users.NextAndAckAsync();
        Received held = await stuck.NextAsync();
        gate.Set();
        await held.AckAsync();
        await stuck.StopAsync();
    }

    [Fact]
    public async Task Responders_AreNeverMoreThanTheConcurrency()
    {
        const int Count = 50;
        int running = 0;
        int most = 0;
        TestService orders = await ServeAsync("orders", concurrency: 2);
        await orders.CollectRepliesAsync();
        await orders.RespondAsync("order.get", async delivery =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
            await orders.Replies.ReplyAsync(delivery, default, default);
            await orders.Transport.SettleAsync(delivery, Settlement.Ack, default);
        });

        for (int i = 0; i < Count; i++)
        {
            await orders.RequestAsync("order.get");
        }

        for (int i = 0; i < Count; i++)
        {
            await orders.NextReplyAsync();
        }

        Assert.InRange(Volatile.Read(ref most), 1, 2);
    }

    [Fact]
    public async Task AmbientState_OfTheSender_DoesNotReachTheCallback()
    {
        AsyncLocal<string> ambient = new();
        TaskCompletionSource<string?> seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TestService users = await ProvisionAsync("users", 1, "user.created");
        await users.ConsumeAsync(delivery =>
        {
            seen.TrySetResult(ambient.Value);
            return IgnoreAsync(users.Transport.SettleAsync(delivery, Settlement.Ack, default));
        });

        ambient.Value = "sender";
        await users.SendAsync("user.created");

        Assert.Null(await seen.Task.OrFail());
    }

    [Fact]
    public async Task AmbientState_OfACallback_DoesNotReachTheNext()
    {
        AsyncLocal<string> ambient = new();
        TaskCompletionSource<string?> seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int calls = 0;
        TestService users = await ProvisionAsync("users", 1, "user.created");
        await users.SendAsync("user.created");
        await users.SendAsync("user.created");
        await users.ConsumeAsync(delivery =>
        {
            if (++calls == 2)
            {
                seen.TrySetResult(ambient.Value);
            }

            ambient.Value = "first";
            return IgnoreAsync(users.Transport.SettleAsync(delivery, Settlement.Ack, default));
        });

        Assert.Null(await seen.Task.OrFail());
    }

    private static async ValueTask IgnoreAsync(ValueTask<bool> settled) => await settled;

    private static void InterlockedMax(ref int most, int value)
    {
        int seen = Volatile.Read(ref most);
        while (value > seen)
        {
            int before = Interlocked.CompareExchange(ref most, value, seen);
            if (before == seen)
            {
                return;
            }

            seen = before;
        }
    }
}
