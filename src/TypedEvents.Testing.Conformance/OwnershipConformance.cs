using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using TypedEvents.Testing.Conformance.Services;
using TypedEvents.Transports;
using Xunit;

namespace TypedEvents.Testing.Conformance;

/// <summary>Who may touch a body when: bytes to send are lent until the send completes, delivered bytes until the callback first returns.</summary>
public abstract class OwnershipConformance : TransportConformance
{
    private const byte Scribble = 0xEE;

    [Fact]
    public async Task Sender_MayReuseTheBufferAfterTheSend()
    {
        TestService users = await ProvisionAsync("users", 1, "user.created");
        byte[] buffer = new byte[1000];
        for (int i = 0; i < 10; i++)
        {
            Array.Fill(buffer, (byte)i);
            await users.SendAsync(new OutboundMessage(TestMessage.Headers("user.created"), buffer));
            Array.Fill(buffer, Scribble);
        }

        await users.CollectAsync();

        for (int i = 0; i < 10; i++)
        {
            Assert.All((await users.NextAndAckAsync()).Body, actual => Assert.Equal(i, actual));
        }
    }

    [Fact]
    public async Task Sender_OfPartOfABuffer_SendsThatPart()
    {
        TestService users = await ServeAsync("users", "user.created");
        byte[] buffer = [.. Enumerable.Range(0, 100).Select(i => (byte)i)];

        await users.SendAsync(new OutboundMessage(TestMessage.Headers("user.created"), buffer.AsMemory(10, 20)));

        Assert.Equal(buffer[10..30], (await users.NextAndAckAsync()).Body);
    }

    [Fact]
    public async Task Callback_MayReadTheBodyUntilItReturns_EvenAfterSettling()
    {
        TestService users = await ProvisionAsync("users", 1, "user.created");
        TaskCompletionSource<string> read = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await users.ConsumeAsync(delivery =>
        {
            ValueTask<bool> settled = users.Transport.SettleAsync(delivery, Settlement.Ack, default);
            read.TrySetResult(Encoding.UTF8.GetString(delivery.Body.Span));
            return IgnoreAsync(settled);
        });

        await users.SendAsync("user.created", "still here");

        Assert.Equal("still here", await read.Task.OrFail());
    }

    [Fact]
    public async Task Services_EachReadTheWholeBody()
    {
        TestService users = await ServeAsync("users", "user.created");
        TestService mail = await ServeAsync("mail", "user.created");

        await users.SendAsync("user.created", "text");
        await users.NextAndAckAsync();
        await mail.NextAndAckAsync();
        await users.SendAsync("user.created", "next");

        Assert.Equal("next", (await users.NextAndAckAsync()).Text);
        Assert.Equal("next", (await mail.NextAndAckAsync()).Text);
    }

    [Fact]
    public async Task Body_OfARedelivery_IsWhole()
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created", "text");

        for (int i = 0; i < 3; i++)
        {
            Received received = await users.NextAsync();
            Assert.Equal("text", received.Text);
            await received.AbandonAsync();
        }

        Assert.Equal("text", (await users.NextAndAckAsync()).Text);
    }

    [Fact]
    public async Task Body_OfADelayedCopy_SurvivesOtherTraffic()
    {
        TimeSpan delay = TimeSpan.FromMilliseconds(200);
        TestService users = await ServeAsync("users", "user.created", "noise");
        await users.SendAsync("user.created", "text");
        await (await users.NextAsync()).RetryAsync(delay);
        List<string> seen = await MakeNoiseAsync(users);

        await Fixture.PassAsync(delay);

        // On a slow machine the copy is due while the noise is still made.
        seen.Add((await users.NextAndAckAsync()).Text);
        Assert.Single(seen, "text");
        Assert.All(seen, text => Assert.Contains(text, (string[])["text", "noise"]));
    }

    [Fact]
    public async Task Body_OfADeadLetter_IsACopyOfItsOwn()
    {
        TestService users = await ServeAsync("users", "user.created", "noise");
        await users.SendAsync("user.created", "text");
        await (await users.NextAsync()).DeadLetterAsync();
        DeadLetter? letter = null;
        await foreach (DeadLetter listed in users.DeadLetters.ListAsync())
        {
            letter = listed;
        }

        await MakeNoiseAsync(users);
        await users.DeadLetters.PurgeAsync();

        Assert.NotNull(letter);
        Assert.Equal("text", Encoding.UTF8.GetString(letter.Body.Span));
    }

    [Fact]
    public async Task Responder_MayReuseTheBufferAfterTheReply()
    {
        TestService orders = await ServeAsync("orders");
        byte[] buffer = new byte[100];
        await orders.RespondAsync("order.get", async delivery =>
        {
            delivery.Body.CopyTo(buffer);
            int length = delivery.Body.Length;
            await orders.Replies.ReplyAsync(delivery, new OutboundReply(WireFormat.MessagePack, buffer.AsMemory(0, length)), default);
            Array.Fill(buffer, Scribble);
            await orders.Transport.SettleAsync(delivery, Settlement.Ack, default);
        });
        await orders.CollectRepliesAsync();

        await orders.RequestAsync("order.get", "one");
        await orders.RequestAsync("order.get", "two");

        Assert.Equal("one", (await orders.NextReplyAsync()).Text);
        Assert.Equal("two", (await orders.NextReplyAsync()).Text);
    }

    private static async ValueTask IgnoreAsync(ValueTask<bool> settled) => await settled;

    private static async Task<List<string>> MakeNoiseAsync(TestService users)
    {
        List<string> seen = [];
        for (int i = 0; i < 20; i++)
        {
            await users.SendAsync("noise", "noise");
            seen.Add((await users.NextAndAckAsync()).Text);
        }

        return seen;
    }
}
