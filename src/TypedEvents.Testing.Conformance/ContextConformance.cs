using System;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Testing.Conformance.Services;
using TypedEvents.Transports;
using Xunit;

namespace TypedEvents.Testing.Conformance;

/// <summary>Activities and async locals of those who start, publish and call: callbacks see none of them, and nothing keeps them.</summary>
public abstract class ContextConformance : TransportConformance
{
    private static readonly AsyncLocal<object?> Ambient = new();

    [Fact]
    public async Task Callback_SeesNothingOfWhoeverStartedOrPublished()
    {
        TestService users = await ProvisionAsync("users", 1, "user.created");
        TaskCompletionSource<object?> seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Ambient.Value = "of the starter";
        await users.ConsumeAsync(async delivery =>
        {
            seen.TrySetResult(Ambient.Value);
            await users.Transport.SettleAsync(delivery, Settlement.Ack, default);
        });
        Ambient.Value = "of the publisher";

        await users.SendAsync("user.created", "text");

        Assert.Null(await seen.Task.OrFail());
    }

    [Fact]
    public async Task Transport_KeepsNothingOfWhoeverUsedIt()
    {
        WeakReference ambient = await UseAsync();

        await Task.Run(async () =>
        {
            while (IsAlive(ambient))
            {
                await Task.Yield();
            }
        }).OrFail();
    }

    private async Task<WeakReference> UseAsync()
    {
        object state = new();
        Ambient.Value = state;
        TestService orders = await ProvisionAsync("orders", 1, "user.created");
        await orders.CollectAsync();
        await orders.CollectRepliesAsync();
        await orders.EchoAsync("order.get");
        await orders.SendAsync("user.created", "text");
        await (await orders.NextAsync()).RetryAsync(TimeSpan.FromDays(1));
        await orders.RequestAsync("order.get");
        await orders.NextReplyAsync();
        return new WeakReference(state);
    }

    private static bool IsAlive(WeakReference ambient)
    {
        GC.Collect();
        return ambient.IsAlive;
    }
}
