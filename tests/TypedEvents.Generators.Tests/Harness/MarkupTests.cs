using System;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Harness;

public sealed class MarkupTests
{
    [Fact]
    public void Parse_AllMarks_GivesCleanTextAndSpans()
    {
        Markup markup = Markup.Parse("class [|A|] { {|TE0001:int {|TE0002:b|}|}; $$ }");

        Assert.Equal("class A { int b;  }", markup.Text);
        Assert.Equal(
            [new MarkedSpan(null, new TextSpan(6, 1)), new MarkedSpan("TE0001", new TextSpan(10, 5)), new MarkedSpan("TE0002", new TextSpan(14, 1))],
            markup.Spans.AsEnumerable());
        Assert.Equal(17, markup.Cursor);
    }

    [Theory]
    [InlineData("a || b; x[0]; if (p is { Length: > 0 }) {}")]
    [InlineData("")]
    public void Parse_NoMarks_LeavesTheText(string source)
    {
        Markup markup = Markup.Parse(source);

        Assert.Equal(source, markup.Text);
        Assert.Empty(markup.Spans);
        Assert.Null(markup.Cursor);
    }

    [Theory]
    [InlineData("[|a")]
    [InlineData("a|]")]
    [InlineData("{|TE0001:a|]")]
    [InlineData("{|:a|}")]
    [InlineData("$$ $$")]
    public void Parse_UnbalancedMarks_Throws(string source) => Assert.Throws<FormatException>(() => Markup.Parse(source));
}
