using System;
using TypedEvents.Serialization;
using Codec = TypedEvents.CompilerServices.Wire;

namespace TypedEvents.Wire.Tests;

public sealed class ScalarAllocationTests
{
    [Fact]
    public void Write_EveryScalarIntoABuffer_AllocatesNothing()
    {
        byte[] destination = new byte[4096];
        Uri uri = new("https://example.org/a");
        DateTime time = new(2026, 11, 21, 8, 30, 0, DateTimeKind.Utc);
        System.Text.Json.JsonElement content = System.Text.Json.JsonDocument.Parse("""{"a":[1,2.5,"x\n",null],"b":{"c":"é"}}""").RootElement;

        Assert.Equal(0, Allocated.BytesOf(() =>
        {
            MessagePackWriter writer = new(destination);
            writer.WriteNil();
            writer.WriteBoolean(true);
            writer.WriteInt64(long.MinValue);
            writer.WriteUInt64(ulong.MaxValue);
            writer.WriteSingle(1.5f);
            writer.WriteDouble(2.5);
            writer.WriteDecimal(decimal.MaxValue);
            writer.WriteDecimal(12.50m);
            writer.WriteChar('é');
            writer.WriteString("text, long enough to take the slow path: é");
            writer.WriteGuid(Guid.Empty);
            writer.WriteDateTime(time);
            writer.WriteDateTimeOffset(time);
            writer.WriteDateOnly(DateOnly.MaxValue);
            writer.WriteTimeOnly(TimeOnly.MaxValue);
            writer.WriteTimeSpan(TimeSpan.MaxValue);
            writer.WriteUri(uri);
            writer.WriteBinary([1, 2, 3]);
            writer.WriteJsonElement(content);
            writer.Flush();
        }));
    }

    [Fact]
    public void Read_EveryValueTypeAndSkip_AllocatesNothing()
    {
        byte[] body = Fault.Hex("c3 d3ffffffffffffff00 cb3ff8000000000000 a531322e3530 a161 c41000112233445566778899aabbccddeeff d6ff00000000 92d6ff0000000000 aa323032362d31312d3231 a830383a33303a3030 00 82a1619201a178a162c40100");

        Assert.Equal(0, Allocated.BytesOf(() =>
        {
            MessagePackReader reader = new(body);
            reader.ReadBoolean();
            reader.ReadInt64();
            reader.ReadDouble();
            reader.ReadDecimal();
            reader.ReadChar();
            reader.ReadGuid();
            reader.ReadDateTime();
            reader.ReadDateTimeOffset();
            reader.ReadDateOnly();
            reader.ReadTimeOnly();
            reader.ReadTimeSpan();
            reader.Skip();
            reader.EnsureEnd();
        }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(31)]
    [InlineData(1000)]
    public void ReadString_AnyLength_AllocatesTheStringOnly(int length)
    {
        byte[] body = ScalarCodecs.String.Encode(new string('a', length));

        Assert.Equal(ObjectGraph.BytesOf(new string('a', length)), Allocated.BytesOf(() =>
        {
            MessagePackReader reader = new(body);
            ref byte p = ref Codec.ReadString(ref reader.Position, ref reader.End, ref reader, out _);
            reader.Seek(ref p);
        }));
    }
}
