using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using TypedEvents.Dispatch;

namespace TypedEvents.Tests.Dispatch;

public sealed class TopicPatternTests
{
    [Theory]
    [InlineData("user.created", "user.created", true)]
    [InlineData("user.created", "user.create", false)]
    [InlineData("user.*", "user.created", true)]
    [InlineData("user.*", "user", false)]
    [InlineData("user.*", "user.created.twice", false)]
    [InlineData("user.#", "user", true)]
    [InlineData("user.#", "user.created.twice", true)]
    [InlineData("#", "a", true)]
    [InlineData("#.b", "b", true)]
    [InlineData("#.b.#", "a.c", false)]
    [InlineData("*.#.*", "a", false)]
    [InlineData("a.#.b.#.c", "a.x.b.y.b.c", true)]
    public void Matches_AsAmqpDoes(string pattern, string topic, bool expected) =>
        Assert.Equal(expected, new TopicPattern(pattern).Matches(topic));

    [Fact]
    public void Matches_AnyPatternAndTopic_AsTheNaiveMatcherSays()
    {
        // Two letters and short words, so that many pairs match.
        Gen<string> topics = Words("a", "b", "ab");
        Gen<string> patterns = Words("a", "b", "ab", "*", "#");

        Prop.ForAll(Arb.From(patterns), Arb.From(topics), (pattern, topic) =>
                new TopicPattern(pattern).Matches(topic) == MatchesNaively(pattern.Split('.'), topic.Split('.')))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));
    }

    [Fact]
    public void Matches_AllocatesNothing()
    {
        TopicPattern pattern = new("a.#.b.*.#");
        Assert.True(pattern.Matches("a.x.y.b.c.d"));

        long before = GC.GetAllocatedBytesForCurrentThread();
        bool matches = pattern.Matches("a.x.y.b.c.d");
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(matches);
        Assert.Equal(0, allocated);
    }

    private static Gen<string> Words(params string[] words) =>
        Gen.Elements(words).NonEmptyListOf().Select(list => string.Join('.', list.Take(7)));

    private static bool MatchesNaively(ReadOnlySpan<string> pattern, ReadOnlySpan<string> topic)
    {
        if (pattern.IsEmpty)
        {
            return topic.IsEmpty;
        }

        return pattern[0] switch
        {
            "#" => MatchesNaively(pattern[1..], topic) || (!topic.IsEmpty && MatchesNaively(pattern, topic[1..])),
            "*" => !topic.IsEmpty && MatchesNaively(pattern[1..], topic[1..]),
            string word => !topic.IsEmpty && topic[0] == word && MatchesNaively(pattern[1..], topic[1..]),
        };
    }
}
