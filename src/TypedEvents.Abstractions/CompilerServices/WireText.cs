using System;
using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace TypedEvents.CompilerServices;

/// <summary>The text forms that both formats share, as UTF-8.</summary>
internal static partial class WireText
{
    internal const int DateLength = 10;
    internal const int ShortTimeLength = 8;
    internal const int LongTimeLength = 16;

    /// <summary>Longest decimal: sign, zero, point and 28 digits.</summary>
    internal const int MaxDecimalLength = 31;

    /// <summary>Longest duration: <c>-10675199.02:48:05.4775808</c>.</summary>
    internal const int MaxDurationLength = 26;

    // The searches by range box their bounds until they are optimised.
    private static readonly SearchValues<char> Surrogates = SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(code => (char)code)]);

    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789"u8);

    /// <summary>True when every surrogate is half of a pair.</summary>
    internal static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        int next = text.IndexOfAny(Surrogates);
        while (next >= 0)
        {
            if (next + 1 >= text.Length || !char.IsSurrogatePair(text[next], text[next + 1]))
            {
                return false;
            }

            text = text[(next + 2)..];
            next = text.IndexOfAny(Surrogates);
        }

        return true;
    }

    /// <summary>Accepts a JSON number with an exponent that a decimal holds exactly.</summary>
    internal static bool TryParseExponent(JsonTokenType type, ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        return type == JsonTokenType.Number
            && text.Length <= MaxDecimalLength
            && text.IndexOfAny((byte)'e', (byte)'E') > 0
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && JsonNumber.AreEqual(text, value);
    }

    /// <summary>True for a time that ends in Z or in an offset.</summary>
    internal static bool HasOffset(ReadOnlySpan<byte> text) =>
        text.Length > DateLength && (text[^1] == 'Z' || (text.Length > 16 && text[^3] == ':' && text[^6] is (byte)'+' or (byte)'-'));

    /// <summary>Writes hours, minutes and seconds, and the decimals that are needed.</summary>
    internal static int FormatTime(TimeOnly value, Span<byte> destination)
    {
        value.TryFormat(destination, out _, "O", CultureInfo.InvariantCulture);
        return value.Ticks % TimeSpan.TicksPerSecond == 0
            ? ShortTimeLength
            : destination[..LongTimeLength].LastIndexOfAnyExcept((byte)'0') + 1;
    }

    /// <summary>Accepts hours, minutes and seconds with up to seven decimals.</summary>
    internal static bool TryParseTime(ReadOnlySpan<byte> text, out TimeOnly value)
    {
        value = default;
        if (text.Length is not (ShortTimeLength or (> ShortTimeLength + 1 and <= LongTimeLength))
            || text[2] != ':' || text[5] != ':'
            || !TryParseDigits(text[..2], 23, out int hours)
            || !TryParseDigits(text[3..5], 59, out int minutes)
            || !TryParseDigits(text[6..8], 59, out int seconds))
        {
            return false;
        }

        int ticks = 0;
        if (text.Length > ShortTimeLength)
        {
            ReadOnlySpan<byte> decimals = text[(ShortTimeLength + 1)..];
            if (text[ShortTimeLength] != '.' || !TryParseDigits(decimals, int.MaxValue, out ticks))
            {
                return false;
            }

            for (int i = decimals.Length; i < 7; i++)
            {
                ticks *= 10;
            }
        }

        value = new TimeOnly((((hours * 60L) + minutes) * 60 + seconds) * TimeSpan.TicksPerSecond + ticks);
        return true;
    }

    /// <summary>Accepts <c>yyyy-MM-dd</c>.</summary>
    internal static bool TryParseDate(ReadOnlySpan<byte> text, out DateOnly value)
    {
        value = default;
        if (text.Length != DateLength || text[4] != '-' || text[7] != '-'
            || !TryParseDigits(text[..4], 9999, out int year)
            || !TryParseDigits(text[5..7], 12, out int month)
            || !TryParseDigits(text[8..], 31, out int day)
            || year == 0 || month == 0 || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        value = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>Accepts the constant form <c>[-][d.]hh:mm:ss[.fffffff]</c>.</summary>
    internal static bool TryParseDuration(ReadOnlySpan<byte> text, out TimeSpan value) =>
        Utf8Parser.TryParse(text, out value, out int consumed, 'c')
        && consumed == text.Length
        && text.Count((byte)':') == 2
        && (text[0] == '-' || char.IsAsciiDigit((char)text[0]));

    private static bool TryParseDigits(ReadOnlySpan<byte> digits, int most, out int value)
    {
        value = 0;
        foreach (byte digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            value = (value * 10) + (digit - '0');
        }

        return value <= most;
    }
}
