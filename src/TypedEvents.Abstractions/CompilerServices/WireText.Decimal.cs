using System;
using System.Buffers.Text;
using System.Globalization;

namespace TypedEvents.CompilerServices;

internal static partial class WireText
{
    /// <summary>Most digits that are sure to fit 64 bits.</summary>
    private const int MaxShortDigits = 19;

    /// <summary>Longest text that <see cref="TryParseShortDecimal"/> looks at: a sign, a point and the digits.</summary>
    private const int MaxShortLength = MaxShortDigits + 2;

    /// <summary>Writes the digits with all decimals of the scale, as the framework does with the invariant culture.</summary>
    internal static int FormatDecimal(decimal value, Span<byte> destination)
    {
        // Amounts fit 64 bits; the framework's formatter takes five times as long for them (medium/encode). Zero has a sign it cares about.
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        ulong digits = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        if (bits[2] != 0 || digits == 0)
        {
            value.TryFormat(destination, out int length, default, CultureInfo.InvariantCulture);
            return length;
        }

        int start = 0;
        if (bits[3] < 0)
        {
            destination[start++] = (byte)'-';
        }

        Utf8Formatter.TryFormat(digits, destination[start..], out int count);
        int scale = value.Scale;
        return scale == 0 ? start + count : start + InsertPoint(destination[start..], count, scale);
    }

    /// <summary>Accepts what <see cref="FormatDecimal"/> writes: no exponent, no sign but a minus, no white space, at most 28 decimals.</summary>
    internal static bool TryParseDecimal(ReadOnlySpan<byte> text, out decimal value) =>
        TryParseShortDecimal(text, out value) || TryParseLongDecimal(text, out value);

    /// <returns>The length with the point.</returns>
    private static int InsertPoint(Span<byte> destination, int count, int scale)
    {
        int whole = count - scale;
        if (whole > 0)
        {
            destination[whole..count].CopyTo(destination[(whole + 1)..]);
            destination[whole] = (byte)'.';
            return count + 1;
        }

        int zeros = 2 - whole;
        destination[..count].CopyTo(destination[zeros..]);
        destination[..zeros].Fill((byte)'0');
        destination[1] = (byte)'.';
        return zeros + count;
    }

    /// <summary>Parses in one pass what fits 64 bits and is not zero; false means that the text needs a closer look, not that it is wrong.</summary>
    private static bool TryParseShortDecimal(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        int first = text is [(byte)'-', ..] ? 1 : 0;
        if (text.Length > MaxShortLength || text.Length == first || (text[first] == '0' && !text[(first + 1)..].StartsWith("."u8)))
        {
            return false;
        }

        ulong digits = 0;
        int point = -1;
        for (int i = first; i < text.Length; i++)
        {
            uint digit = (uint)text[i] - '0';
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (text[i] == '.' && point < 0 && i > first && i < text.Length - 1)
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        if (digits == 0 || text.Length - first - (point < 0 ? 0 : 1) > MaxShortDigits)
        {
            return false;
        }

        value = new decimal((int)digits, (int)(digits >> 32), 0, first == 1, (byte)(point < 0 ? 0 : text.Length - point - 1));
        return true;
    }

    private static bool TryParseLongDecimal(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        ReadOnlySpan<byte> digits = text.StartsWith("-"u8) ? text[1..] : text;
        int point = digits.IndexOf((byte)'.');
        int whole = point < 0 ? digits.Length : point;
        int decimals = point < 0 ? 0 : digits.Length - point - 1;
        return text.Length <= MaxDecimalLength
            && whole > 0
            && (whole == 1 || digits[0] != '0')
            && (point < 0 || decimals is > 0 and <= 28)
            && digits[..whole].IndexOfAnyExcept(Digits) < 0
            && (point < 0 || digits[(point + 1)..].IndexOfAnyExcept(Digits) < 0)
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
            && value.Scale == decimals;
    }
}
