using System;
using System.Globalization;
using System.Linq;
using System.Text;
using TypedEvents.CompilerServices;

namespace TypedEvents.Wire.Tests;

public sealed class DecimalTextTests
{
    [Fact]
    public void FormatDecimal_AnyValue_WritesWhatTheFrameworkWrites()
    {
        Span<byte> text = stackalloc byte[WireText.MaxDecimalLength];
        foreach (decimal value in Values())
        {
            int length = WireText.FormatDecimal(value, text);

            Assert.Equal(value.ToString(CultureInfo.InvariantCulture), Encoding.UTF8.GetString(text[..length]));
        }
    }

    [Fact]
    public void TryParseDecimal_FormattedValue_GivesTheValueWithItsScale()
    {
        Span<byte> text = stackalloc byte[WireText.MaxDecimalLength];
        foreach (decimal value in Values())
        {
            Assert.True(WireText.TryParseDecimal(text[..WireText.FormatDecimal(value, text)], out decimal parsed), value.ToString(CultureInfo.InvariantCulture));
            Assert.Equal((value, value.Scale), (parsed, parsed.Scale));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("-.5")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1..2")]
    [InlineData("1.2.3")]
    [InlineData("00")]
    [InlineData("01.5")]
    [InlineData("+1")]
    [InlineData("--1")]
    [InlineData("1-")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1e3")]
    [InlineData("1,000")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("99999999999999999999999999999999")]
    public void TryParseDecimal_OtherText_IsRefused(string text) =>
        Assert.False(WireText.TryParseDecimal(Encoding.UTF8.GetBytes(text), out _));

    private static decimal[] Values()
    {
        Random random = new(4);
        decimal[] edges =
        [
            0m, 0.0m, -0.00m, 1m, -1m, 0.1m, 10m, 1.10m, 100.00m, 9999999999999999999m, 999999999999999999.9m, 0.9999999999999999999m,
            18446744073709551615m, 1844674407370955161.5m, 18446744073709551616m, decimal.MaxValue, decimal.MinValue,
            0.0000000000000000000000000001m, -0.0000000000000000000000000001m,
        ];
        return
        [
            .. edges,
            .. Enumerable.Range(0, 20_000).Select(_ => new decimal(
                random.Next(), random.Next(3) == 0 ? 0 : random.Next(), random.Next(4) > 0 ? 0 : random.Next(), random.Next(2) == 0, (byte)random.Next(29))),
        ];
    }
}
