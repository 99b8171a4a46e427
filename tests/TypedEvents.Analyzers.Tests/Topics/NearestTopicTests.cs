namespace TypedEvents.Analyzers.Tests;

public sealed class NearestTopicTests
{
    [Theory]
    [InlineData("created", "created", 0)]
    [InlineData("craeted", "created", 1)]
    [InlineData("creted", "created", 1)]
    [InlineData("createdd", "created", 1)]
    [InlineData("cretaed", "craeted", 2)]
    [InlineData("deleted", "created", null)]
    [InlineData("", "ab", 2)]
    [InlineData("", "abc", null)]
    [InlineData("abcd", "cdab", null)]
    public void Distance_CountsSlips_UpToTwo(string from, string to, int? expected) => Assert.Equal(expected, EditDistance.Within(from, to, 2));

    [Fact]
    public void Distance_OnlyTheLastLetterTooMuch_IsNull() => Assert.Null(EditDistance.Within("abc", "bcd", 1));

    [Theory]
    [InlineData("user.craeted", "user.created")]
    [InlineData("usre.craeted", "user.created")]
    [InlineData("USER_CREATED", "user.created")]
    [InlineData("user.create", "user.created")]
    [InlineData("uesr.deletd", "user.deleted")]
    [InlineData("user..created", "user.created")]
    [InlineData("usr.created", "user.created")]
    [InlineData("id.a1", null)]
    [InlineData("mail.created", null)]
    [InlineData("user", null)]
    public void Topic_OfAFew_IsTheOneThatWasMeant(string topic, string? expected) =>
        Assert.Equal(expected, NearestTopic.Of(topic, ["user.deleted", "user.created", "order.shipped", "id.b2"]));

    [Fact]
    public void Topic_TwoAsNear_IsTheFirstInOrdinalOrder() => Assert.Equal("user.bates", NearestTopic.Of("user.xates", ["user.rates", "user.bates"]));

    [Theory]
    [InlineData("usr.*", "user.*")]
    [InlineData("#.craeted", "#.created")]
    [InlineData("*.shiped", "*.shipped")]
    [InlineData("#.user.#", null)]
    [InlineData("mail.*", null)]
    [InlineData("usr.#.user.created", null)]
    public void Pattern_OfAFew_IsTheOneThatWasMeant(string pattern, string? expected) =>
        Assert.Equal(expected, NearestTopic.OfPattern(pattern, ["user.created", "order.shipped"]));

    [Theory]
    [InlineData("user.*", "user.created", true)]
    [InlineData("user.*", "user", false)]
    [InlineData("user.#", "user", true)]
    [InlineData("#.created", "a.b.created", true)]
    [InlineData("*", "a.b", false)]
    [InlineData("#", "a.b", true)]
    [InlineData("a.#.b.#.c", "a.b.c", true)]
    [InlineData("a.#.b.#.c", "a.c", false)]
    [InlineData("celery.*", "*.task", true)]
    [InlineData("celery.*", "#.task.*", false)]
    [InlineData("a.#", "#.b", true)]
    [InlineData("a.*", "b.#", false)]
    [InlineData("#.#", "#", true)]
    public void Patterns_Overlap_WhenSomeTopicMatchesBoth(string one, string other, bool expected)
    {
        Assert.Equal(expected, TopicPattern.Overlap(one, other));
        Assert.Equal(expected, TopicPattern.Overlap(other, one));
    }
}
