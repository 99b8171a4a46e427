using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.Testing.Conformance.Services;
using Xunit;

namespace TypedEvents.Testing.Conformance;

/// <summary><c>*</c> is one word, <c>#</c> is zero or more words, on every transport.</summary>
public abstract class PatternConformance : TransportConformance
{
    private const string End = "end.of.all.the.topics";

    [Theory]
    [InlineData("user.*", "user.created")]
    [InlineData("*.created", "user.created")]
    [InlineData("a.*.c", "a.b.c")]
    [InlineData("*.*", "a.b")]
    public Task Star_StandsForOneWord(string pattern, string topic) => AssertRoutedAsync(pattern, topic);

    [Theory]
    [InlineData("user.*", "user")]
    [InlineData("user.*", "user.a.b")]
    [InlineData("*", "a.b")]
    [InlineData("a.*.c", "a.c")]
    [InlineData("user.*", "order.created")]
    public Task Star_StandsForNothingElse(string pattern, string topic) => AssertNotRoutedAsync(pattern, topic);

    [Theory]
    [InlineData("#", "user")]
    [InlineData("#", "a.b.c.d")]
    [InlineData("user.#", "user")]
    [InlineData("user.#", "user.created.eu")]
    [InlineData("#.created", "created")]
    [InlineData("#.created", "a.b.created")]
    [InlineData("a.#.z", "a.z")]
    [InlineData("a.#.z", "a.b.c.z")]
    [InlineData("a.#.b.#.c", "a.b.x.b.c")]
    public Task Hash_StandsForZeroOrMoreWords(string pattern, string topic) => AssertRoutedAsync(pattern, topic);

    [Theory]
    [InlineData("user.#", "users.created")]
    [InlineData("#.created", "user.created.eu")]
    [InlineData("a.#.z", "a.b.zz")]
    [InlineData("#.*.b.#", "b")]
    public Task Hash_StandsForWholeWordsOnly(string pattern, string topic) => AssertNotRoutedAsync(pattern, topic);

    [Theory]
    [InlineData("user.created", "user.Created")]
    [InlineData("user.created", "user.created.eu")]
    [InlineData("user.created", "user")]
    public Task PlainTopic_MatchesOnlyItself(string pattern, string topic) => AssertNotRoutedAsync(pattern, topic);

    [Fact]
    public async Task Patterns_AgreeWithANaiveMatcher()
    {
        Random random = new(20260101);
        string[] patterns = [.. Enumerable.Range(0, 30).Select(_ => Words(random, ["a", "b", "*", "#"])).Distinct()];
        string[] topics = [.. Enumerable.Range(0, 60).Select(_ => Words(random, ["a", "b", "c"])).Distinct()];
        List<TestService> services = [];
        foreach (string pattern in patterns)
        {
            TestService service = await ProvisionAsync($"p{services.Count}", 1, pattern, End);
            await service.CollectAndAckAsync();
            services.Add(service);
        }

        foreach (string topic in topics.Append(End))
        {
            await services[0].SendAsync(topic);
        }

        foreach ((string pattern, TestService service) in patterns.Zip(services))
        {
            string[] expected = [.. topics.Where(topic => Matches(pattern.Split('.'), topic.Split('.'))), End];
            Assert.Equal(expected, (await service.NextAsync(expected.Length)).Select(received => received.Headers.Topic));
        }
    }

    private static string Words(Random random, string[] alphabet) =>
        string.Join('.', Enumerable.Range(0, random.Next(1, 5)).Select(_ => alphabet[random.Next(alphabet.Length)]));

    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> topic) => pattern switch
    {
        [] => topic.IsEmpty,
        ["#", ..] => Matches(pattern[1..], topic) || (!topic.IsEmpty && Matches(pattern, topic[1..])),
        _ => !topic.IsEmpty && (pattern[0] == "*" || pattern[0] == topic[0]) && Matches(pattern[1..], topic[1..]),
    };

    private async Task AssertRoutedAsync(string pattern, string topic)
    {
        TestService service = await ServeAsync("service", pattern);
        TestService publisher = await PublisherAsync();

        Assert.Equal(Fixture.Sent, (await publisher.SendAsync(topic)).Outcome);

        Assert.Equal(topic, (await service.NextAndAckAsync()).Headers.Topic);
    }

    private async Task AssertNotRoutedAsync(string pattern, string topic)
    {
        TestService service = await ServeAsync("service", pattern);

        Assert.Equal(PublishOutcome.Unroutable, (await service.SendAsync(topic)).Outcome);

        await service.NothingElseArrivesAsync();
    }
}
