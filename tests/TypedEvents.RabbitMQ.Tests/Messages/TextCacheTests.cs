using System.Globalization;
using System.Text;
using TypedEvents.RabbitMq.Messages;

namespace TypedEvents.RabbitMQ.Tests.Messages;

public sealed class TextCacheTests
{
    [Fact]
    public void Get_TheSameBytes_IsTheSameString()
    {
        TextCache texts = new();

        Assert.Equal("größe", texts.Get("größe"u8));
        Assert.Same(texts.Get("größe"u8), texts.Get(Encoding.UTF8.GetBytes("größe")));
        Assert.Same("", texts.Get(default));
    }

    [Fact]
    public void Get_MoreThanItKeeps_IsStillRight()
    {
        TextCache texts = new();
        for (int i = 0; i < 10_000; i++)
        {
            string text = i.ToString(CultureInfo.InvariantCulture);
            Assert.Equal(text, texts.Get(Encoding.UTF8.GetBytes(text)));
        }

        Assert.Same(texts.Get("17"u8), texts.Get("17"u8));
        Assert.NotSame(texts.Get("9999"u8), texts.Get("9999"u8));
    }

    [Fact]
    public void Get_LongText_IsNotKept()
    {
        TextCache texts = new();
        byte[] longest = Encoding.UTF8.GetBytes(new string('a', 256));
        byte[] tooLong = Encoding.UTF8.GetBytes(new string('a', 257));

        Assert.Same(texts.Get(longest), texts.Get(longest));
        Assert.NotSame(texts.Get(tooLong), texts.Get(tooLong));
    }

    [Fact]
    public void Get_WhatIsNotUtf8_IsReplaced()
    {
        Assert.Equal("a\ufffd", new TextCache().Get([(byte)'a', 0xFF]));
    }
}
