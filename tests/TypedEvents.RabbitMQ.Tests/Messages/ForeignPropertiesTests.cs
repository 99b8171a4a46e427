using System;
using System.Linq;
using TypedEvents.RabbitMq.Amqp;
using TypedEvents.RabbitMq.Messages;

namespace TypedEvents.RabbitMQ.Tests.Messages;

/// <summary>What other programs publish.</summary>
public sealed class ForeignPropertiesTests
{
    private readonly PropertiesReader _reader = new();

    [Fact]
    public void Read_EveryTypeOfHeader_IsRead()
    {
        for (int seed = 0; seed < 5000; seed++)
        {
            Read(new ForeignTable(seed).Valid());
        }
    }

    [Fact]
    public void Read_BrokenProperties_ThrowsNothingElse()
    {
        int refused = 0;
        for (int seed = 0; seed < 20_000; seed++)
        {
            try
            {
                Read(new ForeignTable(seed).Broken());
            }
            catch (AmqpFormatException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 1000, 19_000);
    }

    [Fact]
    public void ReadReply_BrokenProperties_IsNoReply()
    {
        for (int seed = 0; seed < 20_000; seed++)
        {
            _reader.TryReadReply(new ForeignTable(seed).Broken(), out _, out _, out _);
        }

        Assert.False(_reader.TryReadReply(ForeignTable.Nested(40), out _, out _, out _));
    }

    [Theory]
    [InlineData(32, false)]
    [InlineData(33, true)]
    [InlineData(2000, true)]
    public void Read_NestedTables_OnlySoDeep(int depth, bool isRefused)
    {
        byte[] properties = ForeignTable.Nested(depth);

        if (isRefused)
        {
            Assert.Contains("more than 32 deep", Assert.Throws<AmqpFormatException>(() => Read(properties)).Message, StringComparison.Ordinal);
        }
        else
        {
            Read(properties);
        }
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(-62_135_596_801)]
    [InlineData(253_402_300_800)]
    public void Read_TimestampOfNoCalendar_IsNone(long seconds)
    {
        byte[] properties = [0, (byte)BasicProperties.Timestamp, .. BigEndian(seconds)];

        Assert.Equal(default, Read(properties).Headers.Timestamp);
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(-62_135_596_800_001)]
    public void Read_TimeHeadersOfNoCalendar_AreNone(long milliseconds)
    {
        byte[] table = [.. new[] { "te-deadline", "te-first-failure", "te-due", "te-dead-at" }.SelectMany(name => ForeignTable.Entry(name, 'l', BigEndian(milliseconds)))];

        InboundProperties read = Read(ForeignTable.Properties(table));

        Assert.Equal(((DateTimeOffset?)null, (DateTimeOffset?)null, (DateTimeOffset?)null), (read.Headers.Deadline, read.Headers.FirstFailure, read.Marks?.Due ?? read.Marks?.DiedAt));
    }

    [Fact]
    public void Read_NumbersOfEveryWidth_AreCustomHeaders()
    {
        byte[] table =
        [
            .. ForeignTable.Entry("l", 'l', BigEndian(-5)), .. ForeignTable.Entry("I", 'I', 255, 255, 255, 254), .. ForeignTable.Entry("i", 'i', 255, 255, 255, 255),
            .. ForeignTable.Entry("s", 's', 255, 254), .. ForeignTable.Entry("u", 'u', 255, 255), .. ForeignTable.Entry("b", 'b', 255), .. ForeignTable.Entry("B", 'B', 255),
        ];

        Assert.Equal(
            ["l=-5", "I=-2", "i=4294967295", "s=-2", "u=65535", "b=-1", "B=255"],
            Read(ForeignTable.Properties(table)).Headers.Custom!.Select(header => $"{header.Key}={header.Value}"));
    }

    [Fact]
    public void Read_ScalarsOfOtherTypes_AreCustomHeadersAsText()
    {
        byte[] table =
        [
            .. ForeignTable.Entry("yes", 't', 1), .. ForeignTable.Entry("no", 't', 0), .. ForeignTable.Entry("f", 'f', BigEndian(BitConverter.SingleToInt32Bits(1.5f)).AsSpan(4)),
            .. ForeignTable.Entry("d", 'd', BigEndian(BitConverter.DoubleToInt64Bits(-0.1))), .. ForeignTable.Entry("T", 'T', BigEndian(1_760_000_000)), .. ForeignTable.Entry("te-custom", 't', 1),
            .. ForeignTable.Entry("V", 'V'), .. ForeignTable.Entry("x", 'x', 0, 0, 0, 1, 7), .. ForeignTable.Entry("last", 'b', 1),
        ];

        Assert.Equal(
            ["yes=true", "no=false", "f=1.5", "d=-0.1", "T=1760000000", "last=1"],
            Read(ForeignTable.Properties(table)).Headers.Custom!.Select(header => $"{header.Key}={header.Value}"));
    }

    [Fact]
    public void Read_OneHeaderTooMany_IsLeftOut()
    {
        byte[] table = [.. Enumerable.Range(0, 200).SelectMany(number => ForeignTable.Entry($"header-{number}", 'b', 1))];

        Assert.Equal(128, Read(ForeignTable.Properties(table)).Headers.Custom!.Count);
    }

    [Fact]
    public void Read_NothingButABody_IsAMessageWithAnIdOfOurs()
    {
        Guid id = Guid.NewGuid();

        InboundProperties read = _reader.Read("events"u8, "order.placed"u8, [0, 0], () => id);

        Assert.Equal((id, "order.placed", 1), (read.Headers.EventId, read.Headers.Topic, read.Headers.Version));
        Assert.Contains("content type '' is neither", read.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_IdThatIsNoUuid_IsTheSameIdEveryTime()
    {
        byte[] properties = [0, (byte)BasicProperties.MessageId, 4, .. "m-17"u8];

        Assert.Equal(Read(properties).Headers.EventId, Read(properties).Headers.EventId);
        Assert.NotEqual(Guid.Empty, Read(properties).Headers.EventId);
    }

    [Theory]
    [InlineData("application/json", "", null)]
    [InlineData("Application/JSON; charset=utf-8", "utf-8", null)]
    [InlineData("application/msgpack", "identity", null)]
    [InlineData("application/vnd.msgpack", "", null)]
    [InlineData("application/x-msgpack", "binary", "content encoding 'binary' is not supported")]
    [InlineData("application/X-MsgPack", "", null)]
    [InlineData("application/x-python-serialize", "", "content type 'application/x-python-serialize' is neither")]
    [InlineData("application/json", "gzip", "content encoding 'gzip' is not supported")]
    public void Read_ContentType_DecidesWhetherItIsHandled(string type, string encoding, string? problem)
    {
        byte[] buffer = new byte[300];
        AmqpWriter writer = new(buffer);
        writer.UInt16((BasicProperties.ContentType | BasicProperties.ContentEncoding) & 0xFFFF);
        writer.ShortString(type);
        writer.ShortString(encoding);

        InboundProperties read = Read(buffer.AsSpan(0, writer.Position));

        Assert.Equal(problem is null, read.Problem is null);
        Assert.Contains(problem ?? "", read.Problem ?? "", StringComparison.Ordinal);
        Assert.Equal(problem is null ? null : type, read.Marks?.ForeignContentType);
    }

    [Theory]
    [InlineData("application/vnd.msgpack;fingerprint=00000000000000a1", 0xA1)]
    [InlineData("application/json; charset=utf-8; Fingerprint=ffffffffffffffff", ulong.MaxValue)]
    [InlineData("application/vnd.msgpack;fingerprint=a1", 0)]
    [InlineData("application/vnd.msgpack;fingerprint=00000000000000g1", 0)]
    [InlineData("application/vnd.msgpack;footprint.=00000000000000a1", 0)]
    [InlineData("application/vnd.msgpack;;", 0)]
    public void Read_FingerprintInTheType_IsTheContracts(string type, ulong fingerprint)
    {
        byte[] buffer = new byte[300];
        AmqpWriter writer = new(buffer);
        writer.UInt16(BasicProperties.ContentType);
        writer.ShortString(type);

        InboundProperties read = Read(buffer.AsSpan(0, writer.Position));

        Assert.Equal((fingerprint, (string?)null), (read.Headers.Fingerprint, read.Problem));
    }

    [Theory]
    [InlineData("5000", true, "q", 5000)]
    [InlineData("5000", false, "q", null)]
    [InlineData("5000", true, "", null)]
    [InlineData("soon", true, "q", null)]
    [InlineData("-1", true, "q", null)]
    [InlineData("99999999999", true, "q", null)]
    public void Read_Expiration_IsTheDeadlineOfARequestWhoseTimeIsExact(string expiration, bool isExact, string replyTo, int? patience)
    {
        DateTimeOffset time = DateTimeOffset.FromUnixTimeMilliseconds(1_760_000_000_123);
        byte[] buffer = new byte[300];
        AmqpWriter writer = new(buffer);
        writer.UInt16((ushort)((replyTo.Length > 0 ? BasicProperties.ReplyTo : 0) | BasicProperties.Expiration | BasicProperties.MessageId | BasicProperties.Timestamp));
        if (replyTo.Length > 0)
        {
            writer.ShortString(replyTo);
        }

        writer.ShortString(expiration);
        writer.ShortString(isExact ? Guid.CreateVersion7(time) : Guid.Empty);
        writer.UInt64(1_760_000_000);

        Assert.Equal(patience is null ? null : time.AddMilliseconds(patience.Value), Read(buffer.AsSpan(0, writer.Position)).Headers.Deadline);
    }

    private static byte[] BigEndian(long value)
    {
        byte[] bytes = new byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }

    private InboundProperties Read(ReadOnlySpan<byte> properties) => _reader.Read("events"u8, "t"u8, properties, Guid.NewGuid);
}
