using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Testing.Conformance.Services;
using TypedEvents.Transports;
using Xunit;

namespace TypedEvents.Testing.Conformance;

/// <summary>Stop takes nothing new and waits for what runs; nothing is lost however a transport ends.</summary>
public abstract class ShutdownConformance : TransportConformance
{
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Stop_WaitsForRunningCallbacks()
    {
        TestService users = await ServeBehindGateAsync();
        await users.SendAsync("user.created");
        Received received = await users.NextAsync();

        Task stopping = users.Transport.StopAsync(CancellationToken.None);
        Assert.False(stopping.IsCompleted);
        await received.AckAsync();
        Assert.False(stopping.IsCompleted);
        _gate.SetResult();

        await stopping.OrFail();
    }

    [Fact]
    public async Task Stop_TakesNothingNew()
    {
        TestService stopped = await ServeAsync("users", "user.created");
        await stopped.StopAsync();
        await stopped.SendAsync("user.created", "later");

        TestService next = await ServeAsync("users", "user.created");

        Assert.Equal("later", (await next.NextAndAckAsync()).Text);
    }

    [Fact]
    public async Task Stop_WhileMoreWaits_LeavesItToTheNextReplica()
    {
        TestService users = await ServeBehindGateAsync();
        await users.SendAsync("user.created", "running");
        Received running = await users.NextAsync();
        await users.SendAsync("user.created", "waiting");
        Task stopping = users.Transport.StopAsync(CancellationToken.None);

        await running.AckAsync();
        _gate.SetResult();
        await stopping.OrFail();

        TestService next = await ServeAsync("users", "user.created");
        Assert.Equal("waiting", (await next.NextAndAckAsync()).Text);
    }

    [Fact]
    public async Task Stop_LetsRunningCallbacksSendAndSettle()
    {
        TestService users = await ServeBehindGateAsync();
        TestService mail = await ServeAsync("mail", "mail.due");
        await users.SendAsync("user.created");
        Received received = await users.NextAsync();
        Task stopping = users.Transport.StopAsync(CancellationToken.None);

        Assert.Equal(Fixture.Sent, (await users.SendAsync("mail.due")).Outcome);
        Assert.True(await received.AckAsync());
        _gate.SetResult();
        await stopping.OrFail();

        await mail.NextAndAckAsync();
        await users.DisposeAsync();
        TestService next = await ServeAsync("users", "user.created");
        await next.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Stop_LetsRepliesArrive()
    {
        TestService caller = await ServeAsync("caller");
        await caller.CollectRepliesAsync();
        TestService orders = await ServeAsync("orders");
        await orders.CollectRequestsAsync("order.get");
        await caller.RequestAsync("order.get");
        Received request = await orders.NextRequestAsync();
        await caller.StopAsync();

        await orders.ReplyAsync(request, "reply");
        await request.AckAsync();

        Assert.Equal("reply", (await caller.NextReplyAsync()).Text);
    }

    [Fact]
    public async Task Stop_OfAResponder_LetsItReply()
    {
        TestService caller = await ServeAsync("caller");
        await caller.CollectRepliesAsync();
        TestService orders = await ServeAsync("orders");
        await orders.CollectRequestsAsync("order.get");
        await caller.RequestAsync("order.get");
        Received request = await orders.NextRequestAsync();
        await orders.StopAsync();

        await orders.ReplyAsync(request, "reply");
        Assert.True(await request.AckAsync());

        Assert.Equal("reply", (await caller.NextReplyAsync()).Text);
    }

    [Fact]
    public async Task Stop_StopsWaitingWhenItsTokenFires()
    {
        TestService users = await ServeBehindGateAsync();
        await users.SendAsync("user.created");
        Received received = await users.NextAsync();
        using CancellationTokenSource patience = new();
        Task stopping = users.Transport.StopAsync(patience.Token);

        await patience.CancelAsync();

        await stopping.OrFail();
        Assert.True(await received.AckAsync());
        _gate.SetResult();
    }

    [Fact]
    public async Task Stop_AndDisposal_MayBeRepeated()
    {
        TestService users = await ServeAsync("users", "user.created");

        await users.StopAsync();
        await users.StopAsync();
        await users.DisposeAsync();
        await users.DisposeAsync();
    }

    [Fact]
    public async Task Disposal_BeforeTheStart_DoesNoHarm()
    {
        ITransport transport = Fixture.CreateTransport();

        await transport.DisposeAsync().OrFail();
    }

    [Fact]
    public async Task Disposal_FromInsideACallback_Completes()
    {
        TaskCompletionSource disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TestService users = await ProvisionAsync("users", 1, "user.created");
        await users.ConsumeAsync(async delivery =>
        {
            await users.Transport.SettleAsync(delivery, Settlement.Ack, CancellationToken.None);
            await users.DisposeAsync();
            disposed.SetResult();
        });

        await users.SendAsync("user.created");

        await disposed.Task.OrFail();
    }

    [Fact]
    public async Task Disposal_WhileACallbackHangs_ReturnsItsMessage()
    {
        TestService hanging = await ServeBehindGateAsync();
        await hanging.SendAsync("user.created", "text");
        Received received = await hanging.NextAsync();
        TestService next = await ServeAsync("users", "user.created");

        await hanging.DisposeAsync();

        Assert.Equal("text", (await next.NextAndAckAsync()).Text);
        Assert.False(await received.AckAsync());
        _gate.SetResult();
    }

    [Fact]
    public async Task Cycles_OfReplicas_LoseNothing()
    {
        const int Cycles = 20;
        const int PerCycle = 50;
        ConcurrentDictionary<string, int> acknowledged = new();
        TestService publisher = await PublisherAsync();
        for (int cycle = 0; cycle < Cycles; cycle++)
        {
            TestService users = await ProvisionAsync("users", 4, "user.created");
            await users.ConsumeAsync(async delivery =>
            {
                Received received = new(users.Transport, delivery, 0);
                await Task.Yield();
                if (await received.AckAsync())
                {
                    acknowledged.AddOrUpdate(received.Text, 1, (_, times) => times + 1);
                }
            });
            for (int i = 0; i < PerCycle; i++)
            {
                await publisher.SendAsync("user.created", $"{cycle}/{i}");
            }

            // Every other replica stops in good order, the rest vanish.
            if (cycle % 2 == 0)
            {
                await users.StopAsync();
            }

            await users.DisposeAsync();
        }

        TestService last = await ServeAsync("users", "user.created");
        await last.SendAsync("user.created", "last");
        for (Received received = await last.NextAndAckAsync(); received.Text != "last"; received = await last.NextAndAckAsync())
        {
            acknowledged.AddOrUpdate(received.Text, 1, (_, times) => times + 1);
        }

        await last.StopAsync();
        Assert.Equal(Cycles * PerCycle, acknowledged.Count);
        Assert.All(acknowledged.Values, times => Assert.Equal(1, times));
    }

    private async Task<TestService> ServeBehindGateAsync()
    {
        TestService users = await ProvisionAsync("users", 1, "user.created");
        await users.ConsumeAsync(async delivery =>
        {
            users.Collect(delivery);
            await _gate.Task;
        });
        return users;
    }
}
