using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Testing.Conformance.Services;
using TypedEvents.Transports;
using Xunit;

namespace TypedEvents.Testing.Conformance;

/// <summary>What a send says and does.</summary>
public abstract class PublishingConformance : TransportConformance
{
    private const int Mebibyte = 1024 * 1024;

    [Fact]
    public async Task Send_ToABoundService_SaysSentAndArrives()
    {
        TestService users = await ServeAsync("users", "user.created");
        TestService publisher = await PublisherAsync();

        SendResult result = await publisher.SendAsync("user.created", "Ann");

        Assert.Equal(new SendResult(Fixture.Sent), result);
        Assert.Equal("Ann", (await users.NextAndAckAsync()).Text);
    }

    [Fact]
    public async Task Send_ToNobody_SaysUnroutable()
    {
        TestService publisher = await PublisherAsync();

        Assert.Equal(new SendResult(PublishOutcome.Unroutable), await publisher.SendAsync("user.created"));
    }

    [Fact]
    public async Task Send_BeforeAnybodyIsBound_IsNotKept()
    {
        TestService publisher = await PublisherAsync();
        await publisher.SendAsync("user.created");

        TestService users = await ServeAsync("users", "user.created");

        await users.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Send_WhileTheServiceDoesNotConsume_WaitsForIt()
    {
        TestService users = await ProvisionAsync("users", 1, "user.created");
        TestService publisher = await PublisherAsync();

        Assert.Equal(Fixture.Sent, (await publisher.SendAsync("user.created", "early")).Outcome);
        await users.CollectAsync();

        Assert.Equal("early", (await users.NextAndAckAsync()).Text);
    }

    [Fact]
    public async Task Send_WithACancelledToken_ThrowsAndSendsNothing()
    {
        TestService users = await ServeAsync("users", "user.created");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await users.Transport.SendAsync(TestMessage.Text("user.created", "text"), new CancellationToken(canceled: true)));

        await users.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Send_AfterDisposal_SaysNotSent()
    {
        TestService users = await ServeAsync("users", "user.created");
        TestService publisher = await PublisherAsync();
        await publisher.DisposeAsync();

        SendResult result = await publisher.SendAsync("user.created");

        Assert.Equal(PublishOutcome.NotSent, result.Outcome);
        Assert.NotNull(result.Error);
        await users.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Send_FromInsideACallback_Arrives()
    {
        TestService orders = await ProvisionAsync("orders", 1, "order.placed");
        TestService invoices = await ServeAsync("invoices", "invoice.due");
        await orders.ConsumeAsync(async delivery =>
        {
            await orders.SendAsync("invoice.due");
            await orders.Transport.SettleAsync(delivery, Settlement.Ack, CancellationToken.None);
        });

        await invoices.SendAsync("order.placed");

        Assert.Equal("invoice.due", (await invoices.NextAndAckAsync()).Headers.Topic);
    }

    [Fact]
    public async Task Send_ToTheOwnServiceFromItsOnlySlot_Arrives()
    {
        TestService orders = await ProvisionAsync("orders", 1, "order.placed", "order.checked");
        await orders.ConsumeAsync(async delivery =>
        {
            orders.Collect(delivery);
            if (delivery.Headers.Topic == "order.placed")
            {
                await orders.SendAsync("order.checked");
            }

            await orders.Transport.SettleAsync(delivery, Settlement.Ack, CancellationToken.None);
        });

        await orders.SendAsync("order.placed");

        Assert.Equal(["order.placed", "order.checked"], (await orders.NextAsync(2)).Select(received => received.Headers.Topic));
    }

    [Fact]
    public async Task Send_WithoutABody_ArrivesEmpty()
    {
        TestService users = await ServeAsync("users", "user.created");

        await users.SendAsync(new OutboundMessage(TestMessage.Headers("user.created"), default));

        Assert.Empty((await users.NextAndAckAsync()).Body);
    }

    [Fact]
    public async Task Send_OfAMebibyte_ArrivesUnchanged()
    {
        TestService users = await ServeAsync("users", "user.created");
        byte[] body = new byte[Mebibyte];
        new Random(1).NextBytes(body);

        await users.SendAsync(new OutboundMessage(TestMessage.Headers("user.created"), body));

        Assert.Equal(body, (await users.NextAndAckAsync()).Body);
    }

    [Fact]
    public async Task Send_FromManyTasks_EachArrivesOnce()
    {
        const int Tasks = 8;
        const int PerTask = 50;
        TestService users = await ProvisionAsync("users", 4, "user.created");
        await users.CollectAndAckAsync();

        await Task.WhenAll(Enumerable.Range(0, Tasks).Select(async task =>
        {
            for (int i = 0; i < PerTask; i++)
            {
                Assert.Equal(Fixture.Sent, (await users.SendAsync("user.created", $"{task}/{i}")).Outcome);
            }
        })).OrFail();

        string[] texts = [.. (await users.NextAsync(Tasks * PerTask)).Select(received => received.Text)];
        Assert.Equal(Tasks * PerTask, texts.Distinct().Count());
    }

    [Fact]
    public async Task Send_OneAfterTheOther_ArrivesInOrderAtAServiceOfOneSlot()
    {
        TestService users = await ProvisionAsync("users", 1, "user.created");
        await users.CollectAndAckAsync();
        string[] texts = [.. Enumerable.Range(0, 100).Select(i => $"{i}")];

        foreach (string text in texts)
        {
            await users.SendAsync("user.created", text);
        }

        Assert.Equal(texts, (await users.NextAsync(texts.Length)).Select(received => received.Text));
    }
}
