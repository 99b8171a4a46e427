using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using TypedEvents.Testing.Conformance.Services;
using TypedEvents.Transports;
using Xunit;

namespace TypedEvents.Testing.Conformance;

/// <summary>Dead letters keep everything about a message and why it died, until somebody requeues or purges them.</summary>
public abstract class DeadLetterConformance : TransportConformance
{
    [Fact]
    public async Task DeadLetter_HoldsHeadersBytesCauseAndTime()
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created", "text");
        Received received = await users.NextAsync();
        DateTimeOffset before = Fixture.Time.GetUtcNow();
        SettlementCopy copy = received.Dead("Users.On@user.created", "no such user") with
        {
            Headers = received.Headers with { HandlerId = "Users.On@user.created", Attempts = 4, FirstFailure = before },
        };

        Assert.True(await received.SettleAsync(Settlement.Replace([copy])));

        DeadLetter letter = Assert.Single(await ListAsync(users));
        Assert.Equal(copy.Headers with { FirstFailure = null }, letter.Headers with { FirstFailure = null });
        Assert.NotNull(letter.Headers.FirstFailure);
        Assert.Equal("text", Encoding.UTF8.GetString(letter.Body.Span));
        Assert.Equal(copy.DeadLetter, letter.Cause);
        Assert.InRange(letter.LastFailure, before.AddMinutes(-1), Fixture.Time.GetUtcNow().AddMinutes(1));
    }

    [Theory]
    [InlineData(DeadLetterReason.HandlerFailed)]
    [InlineData(DeadLetterReason.HandlerTimedOut)]
    [InlineData(DeadLetterReason.Undecodable)]
    [InlineData(DeadLetterReason.Invalid)]
    [InlineData(DeadLetterReason.UnknownEvent)]
    [InlineData(DeadLetterReason.NewerVersion)]
    [InlineData(DeadLetterReason.OlderVersion)]
    [InlineData(DeadLetterReason.UpcastFailed)]
    [InlineData(DeadLetterReason.UnknownHandler)]
    [InlineData(DeadLetterReason.IdentityMissing)]
    public async Task DeadLetter_KeepsItsReason(DeadLetterReason reason)
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created");
        Received received = await users.NextAsync();

        await received.SettleAsync(Settlement.Replace([new SettlementCopy(received.Headers, default, new DeadLetterCause(reason, "why"))]));

        Assert.Equal(new DeadLetterCause(reason, "why"), Assert.Single(await ListAsync(users)).Cause);
    }

    [Fact]
    public async Task DeadLetter_IsNotDeliveredAgain()
    {
        TestService users = await ServeWithDeadAsync("dead");
        await users.NothingElseArrivesAsync();
        await users.DisposeAsync();

        TestService next = await ServeAsync("users", "user.created");

        await next.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task List_AndCount_ShowTheOldestFirst()
    {
        TestService users = await ServeWithDeadAsync("one", "two", "three");

        Assert.Equal(3, await users.DeadLetters.CountAsync());
        Assert.Equal(["one", "two", "three"], await TextsAsync(users));
    }

    [Fact]
    public async Task List_ChangesNothing()
    {
        TestService users = await ServeWithDeadAsync("one", "two");

        List<DeadLetter> first = await ListAsync(users);
        List<DeadLetter> second = await ListAsync(users);

        Assert.Equal(first.Select(letter => letter.Id), second.Select(letter => letter.Id));
        Assert.Equal(2, await users.DeadLetters.CountAsync());
        await users.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task List_OfAServiceWithoutDeadLetters_IsEmpty()
    {
        TestService users = await ServeAsync("users", "user.created");

        Assert.Empty(await ListAsync(users));
        Assert.Equal(0, await users.DeadLetters.CountAsync());
    }

    [Fact]
    public async Task Requeue_DeliversToTheHandlerWithAttemptsFromZero()
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created", "text");
        Received original = await users.NextAsync();
        await original.DeadLetterAsync("Users.On@user.created");
        DeadLetter letter = Assert.Single(await ListAsync(users));

        Assert.True(await users.DeadLetters.RequeueAsync(letter.Id));

        Received again = await users.NextAndAckAsync();
        Assert.Equal(original.Headers with { HandlerId = "Users.On@user.created", Attempts = 0, FirstFailure = null }, again.Headers);
        Assert.Equal("text", again.Text);
        Assert.Equal(0, await users.DeadLetters.CountAsync());
        await users.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Requeue_OfOne_LeavesTheOthers()
    {
        TestService users = await ServeWithDeadAsync("one", "two", "three");
        List<DeadLetter> letters = await ListAsync(users);

        Assert.True(await users.DeadLetters.RequeueAsync(letters[1].Id));

        Assert.Equal("two", (await users.NextAndAckAsync()).Text);
        Assert.Equal(["one", "three"], await TextsAsync(users));
    }

    [Fact]
    public async Task Requeue_OfWhatIsNotThere_IsFalse()
    {
        TestService users = await ServeWithDeadAsync("dead");
        string id = (await ListAsync(users))[0].Id;
        Assert.True(await users.DeadLetters.RequeueAsync(id));
        await users.NextAndAckAsync();

        Assert.False(await users.DeadLetters.RequeueAsync(id));
        Assert.False(await users.DeadLetters.RequeueAsync("no such id"));
        Assert.False(await users.DeadLetters.RequeueAsync(""));
        await users.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Requeue_ByManyAtOnce_DeliversOnce()
    {
        TestService users = await ServeWithDeadAsync("dead");
        string id = (await ListAsync(users))[0].Id;

        bool[] results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await users.DeadLetters.RequeueAsync(id)))).OrFail();

        Assert.Single(results, requeued => requeued);
        await users.NextAndAckAsync();
        await users.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Requeue_OfAMessageThatDiesAgain_IsDeadAgain()
    {
        TestService users = await ServeWithDeadAsync("dead");
        await users.DeadLetters.RequeueAsync((await ListAsync(users))[0].Id);

        await (await users.NextAsync()).DeadLetterAsync(message: "broken again");

        Assert.Equal("broken again", Assert.Single(await ListAsync(users)).Cause.Message);
    }

    [Fact]
    public async Task Requeue_ByFilter_DeliversThoseItAcceptsAndLeavesTheOthers()
    {
        TestService users = await ServeWithDeadAsync("one", "two", "three");
        List<string> asked = [];

        long requeued = await users.DeadLetters.RequeueAsync(letter =>
        {
            asked.Add(Encoding.UTF8.GetString(letter.Body.Span));
            return asked.Count != 2;
        });

        Assert.Equal(2, requeued);
        Assert.Equal(["one", "two", "three"], asked);
        Assert.Equal("one", (await users.NextAndAckAsync()).Text);
        Assert.Equal("three", (await users.NextAndAckAsync()).Text);
        Assert.Equal(["two"], await TextsAsync(users));
    }

    [Fact]
    public async Task RequeueAll_DeliversEveryOneAndCountsThem()
    {
        TestService users = await ServeWithDeadAsync("one", "two", "three");

        Assert.Equal(3, await users.DeadLetters.RequeueAllAsync());

        Assert.Equal("one", (await users.NextAndAckAsync()).Text);
        Assert.Equal("two", (await users.NextAndAckAsync()).Text);
        Assert.Equal("three", (await users.NextAndAckAsync()).Text);
        Assert.Equal(0, await users.DeadLetters.CountAsync());
        Assert.Equal(0, await users.DeadLetters.RequeueAllAsync());
    }

    [Fact]
    public async Task Purge_DeletesEveryOneAndCountsThem()
    {
        TestService users = await ServeWithDeadAsync("one", "two");

        Assert.Equal(2, await users.DeadLetters.PurgeAsync());

        Assert.Equal(0, await users.DeadLetters.CountAsync());
        Assert.Equal(0, await users.DeadLetters.PurgeAsync());
        await users.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task DeadLetters_BelongToTheirService()
    {
        TestService users = await ServeWithDeadAsync("dead");
        TestService mail = await ServeAsync("mail", "user.created");
        string id = (await ListAsync(users))[0].Id;

        Assert.Empty(await ListAsync(mail));
        Assert.False(await mail.DeadLetters.RequeueAsync(id));
        Assert.Equal(0, await mail.DeadLetters.PurgeAsync());
        Assert.Equal(1, await users.DeadLetters.CountAsync());
    }

    [Fact]
    public async Task Requeue_ReachesOnlyTheServiceOfTheLetter()
    {
        TestService users = await ServeWithDeadAsync("dead");
        TestService mail = await ServeAsync("mail", "user.created");

        await users.DeadLetters.RequeueAllAsync();

        await users.NextAndAckAsync();
        await mail.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task DeadLetters_AreTheSameForEveryReplica()
    {
        TestService one = await ServeWithDeadAsync("dead");
        TestService two = await ProvisionAsync("users", 1, "user.created");

        Assert.Equal(await TextsAsync(one), await TextsAsync(two));
        Assert.Equal(1, await two.DeadLetters.PurgeAsync());
        Assert.Equal(0, await one.DeadLetters.CountAsync());
    }

    [Fact]
    public async Task DeadLetters_StayWhenTheirServiceStops()
    {
        TestService first = await ServeWithDeadAsync("dead");
        await first.DisposeAsync();

        TestService second = await ServeAsync("users", "user.created");

        Assert.Equal(["dead"], await TextsAsync(second));
    }

    [Fact]
    public async Task DeadLetters_OfTwoHandlersOfOneMessage_AreTwo()
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created");
        Received received = await users.NextAsync();

        await received.SettleAsync(Settlement.Replace([received.Dead("one", "broken"), received.Dead("two", "broken")]));

        List<DeadLetter> letters = await ListAsync(users);
        Assert.Equal(2, letters.Select(letter => letter.Id).Distinct().Count());
        Assert.Equal(["one", "two"], letters.Select(letter => letter.Headers.HandlerId).Order());
        Assert.Single(letters.Select(letter => letter.Headers.EventId).Distinct());
    }

    [Fact]
    public async Task Replace_ByARetryAndADeadLetter_MakesBoth()
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created");
        Received received = await users.NextAsync();

        await received.SettleAsync(Settlement.Replace([received.Dead("one", "broken"), received.Retry(default, "two", 1)]));

        Assert.Equal("two", (await users.NextAndAckAsync()).Headers.HandlerId);
        Assert.Equal("one", Assert.Single(await ListAsync(users)).Headers.HandlerId);
        await users.NothingElseArrivesAsync();
    }

    private static async Task<List<DeadLetter>> ListAsync(TestService service)
    {
        List<DeadLetter> letters = [];
        await foreach (DeadLetter letter in service.DeadLetters.ListAsync())
        {
            letters.Add(letter);
        }

        return letters;
    }

    private static async Task<IEnumerable<string>> TextsAsync(TestService service) =>
        (await ListAsync(service)).Select(letter => Encoding.UTF8.GetString(letter.Body.Span));

    private async Task<TestService> ServeWithDeadAsync(params string[] texts)
    {
        TestService users = await ServeAsync("users", "user.created");
        foreach (string text in texts)
        {
            await users.SendAsync("user.created", text);
            Assert.True(await (await users.NextAsync()).DeadLetterAsync());
        }

        return users;
    }
}
