using System;
using System.Buffers;
using System.Linq;
using TypedEvents.Serialization;

namespace TypedEvents.Wire.Tests;

public sealed class MessagePackWriterTests
{
    private static readonly string Text = new('a', 1000);

    [Fact]
    public void Write_DestinationOfExactSize_FitsAlthoughTheWorstCaseDoesNot()
    {
        byte[] destination = new byte[1004];
        MessagePackWriter writer = new(destination);
        writer.WriteInt32(1);
        writer.WriteString(Text);
        writer.Flush();

        Assert.Equal(1004, writer.BytesWritten);
        Assert.Equal("01da03e861", Convert.ToHexStringLower(destination.AsSpan(0, 5)));
        Assert.Equal((byte)'a', destination[^1]);
    }

    [Fact]
    public void Write_DestinationOneByteTooSmall_Throws() => Assert.Throws<ArgumentException>(() =>
    {
        MessagePackWriter writer = new(new byte[1003]);
        writer.WriteInt32(1);
        writer.WriteString(Text);
        writer.Flush();
    });

    [Fact]
    public void Write_DestinationInSmallSteps_KeepsEveryByte()
    {
        byte[] destination = new byte[40];
        MessagePackWriter writer = new(destination);
        for (int i = 0; i < 20; i++)
        {
            writer.WriteString("x");
            writer.Flush();
        }

        Assert.Equal(40, writer.BytesWritten);
        Assert.Equal(string.Concat(Enumerable.Repeat("a178", 20)), Convert.ToHexStringLower(destination));
    }

    [Fact]
    public void Write_BufferThatHandsOutLittle_IsRefilled()
    {
        ArrayBufferWriter<byte> output = new(1);
        MessagePackWriter writer = new(output);
        for (int i = 0; i < 1000; i++)
        {
            writer.WriteInt32(i);
        }

        writer.Flush();
        MessagePackReader reader = new(output.WrittenSpan);
        for (int i = 0; i < 1000; i++)
        {
            Assert.Equal(i, reader.ReadInt32());
        }

        reader.EnsureEnd();
        Assert.Equal(output.WrittenCount, writer.BytesWritten);
    }

    [Theory]
    [InlineData(15, "9f")]
    [InlineData(16, "dc0010")]
    [InlineData(65_535, "dcffff")]
    [InlineData(65_536, "dd00010000")]
    public void WriteArrayHeader_Boundary_IsMinimal(int count, string hex) => Assert.Equal(hex, Write((ref MessagePackWriter writer) => writer.WriteArrayHeader(count)));

    [Theory]
    [InlineData(15, "8f")]
    [InlineData(16, "de0010")]
    [InlineData(65_535, "deffff")]
    [InlineData(65_536, "df00010000")]
    public void WriteMapHeader_Boundary_IsMinimal(int count, string hex) => Assert.Equal(hex, Write((ref MessagePackWriter writer) => writer.WriteMapHeader(count)));

    [Theory]
    [InlineData(31, "bf")]
    [InlineData(32, "d920")]
    [InlineData(255, "d9ff")]
    [InlineData(256, "da0100")]
    [InlineData(65_535, "daffff")]
    [InlineData(65_536, "db00010000")]
    public void WriteString_Boundary_IsMinimalForAsciiAndOtherText(int bytes, string header)
    {
        string other = string.Concat(Enumerable.Repeat("é", bytes / 2)) + new string('a', bytes % 2);

        Assert.StartsWith(header + "61", Write((ref MessagePackWriter writer) => writer.WriteString(new string('a', bytes))), StringComparison.Ordinal);
        Assert.StartsWith(header + "c3a9", Write((ref MessagePackWriter writer) => writer.WriteString(other)), StringComparison.Ordinal);
        Assert.Equal(other, ScalarCodecs.String.DecodeValue(ScalarCodecs.String.Encode(other)));
    }

    [Theory]
    [InlineData(255, "c4ff")]
    [InlineData(256, "c50100")]
    [InlineData(65_535, "c5ffff")]
    [InlineData(65_536, "c600010000")]
    public void WriteBinary_Boundary_IsMinimal(int bytes, string header) =>
        Assert.StartsWith(header + "00", Write((ref MessagePackWriter writer) => writer.WriteBinary(new byte[bytes])), StringComparison.Ordinal);

    [Fact]
    public void WriteString_LengthOfEveryFastPath_RoundTrips()
    {
        for (int length = 0; length <= 40; length++)
        {
            string ascii = string.Create(length, length, (span, seed) => span.Fill((char)('a' + (seed % 26))));
            for (int at = 0; at < length; at++)
            {
                string mixed = ascii[..at] + 'é' + ascii[(at + 1)..];
                Assert.Equal(mixed, ScalarCodecs.String.DecodeValue(ScalarCodecs.String.Encode(mixed)));
            }

            Assert.Equal(ascii, ScalarCodecs.String.DecodeValue(ScalarCodecs.String.Encode(ascii)));
        }
    }

    [Fact]
    public void Enter_MoreThan64Levels_Throws() => Assert.Throws<EventEncodeException>(() =>
    {
        MessagePackWriter writer = new(new ArrayBufferWriter<byte>());
        for (int i = 0; i <= 64; i++)
        {
            writer.Enter();
        }
    });

    [Fact]
    public void Reserve_MoreThanAnyBody_Throws() => Assert.Throws<EventEncodeException>(() =>
    {
        MessagePackWriter writer = new(new ArrayBufferWriter<byte>());
        writer.Reserve(long.MaxValue);
    });

    private static string Write(Writing write)
    {
        ArrayBufferWriter<byte> output = new();
        MessagePackWriter writer = new(output);
        write(ref writer);
        writer.Flush();
        return Convert.ToHexStringLower(output.WrittenSpan);
    }

    private delegate void Writing(ref MessagePackWriter writer);
}
