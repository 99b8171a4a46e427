using System;
using TypedEvents.Dispatch;

namespace TypedEvents.Tests.Dispatch;

public sealed class TopicGrammarTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("user.created")]
    [InlineData("A-1._x.*.#")]
    [InlineData("#")]
    public void ThrowIfNotPattern_Pattern_Passes(string text) => TopicGrammar.ThrowIfNotPattern(text);

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a..b")]
    [InlineData("a.")]
    [InlineData("a b")]
    [InlineData("a.**")]
    [InlineData("a.b*")]
    [InlineData("ä")]
    [InlineData("a\nb")]
    public void ThrowIfNotPattern_Anything_Throws(string text) => Assert.Throws<FormatException>(() => TopicGrammar.ThrowIfNotPattern(text));

    [Fact]
    public void ThrowIfNotPattern_Length_IsLimited()
    {
        TopicGrammar.ThrowIfNotPattern(new string('a', 255));
        Assert.Throws<FormatException>(() => TopicGrammar.ThrowIfNotPattern(new string('a', 256)));
    }
}
