using System;
using System.Globalization;

namespace TypedEvents.CompilerServices;

/// <summary>Compares numbers by their decimal digits, so that nothing is lost unnoticed on the way through a binary type.</summary>
internal static class JsonNumber
{
    // Longer spellings are not compared; no double and no decimal needs more.
    private const int MaxLength = 128;

    /// <summary>True when a JSON number is exactly this decimal.</summary>
    internal static bool AreEqual(ReadOnlySpan<byte> text, decimal value)
    {
        Span<byte> other = stackalloc byte[WireText.MaxDecimalLength];
        return AreEqual(text, other[..WireText.FormatDecimal(value, other)]);
    }

    /// <summary>True when a JSON number is the shortest or a longer spelling of this double.</summary>
    internal static bool AreEqual(ReadOnlySpan<byte> text, double value)
    {
        Span<byte> shortest = stackalloc byte[MaxLength];
        return value.TryFormat(shortest, out int length, "R", CultureInfo.InvariantCulture) && AreEqual(text, shortest[..length]);
    }

    private static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length > MaxLength)
        {
            return false;
        }

        Span<byte> leftDigits = stackalloc byte[left.Length];
        Span<byte> rightDigits = stackalloc byte[right.Length];
        (int leftLength, long leftExponent) = Normalize(left, leftDigits);
        (int rightLength, long rightExponent) = Normalize(right, rightDigits);
        return leftExponent == rightExponent
            && leftDigits[..leftLength].SequenceEqual(rightDigits[..rightLength])
            && (leftLength == 0 || (left[0] == '-') == (right[0] == '-'));
    }

    /// <summary>Copies the digits without zeros at either end.</summary>
    /// <returns>Their number and the power of ten of the last one; zeros for zero.</returns>
    private static (int Length, long Exponent) Normalize(ReadOnlySpan<byte> text, Span<byte> digits)
    {
        int mark = text.IndexOfAny((byte)'e', (byte)'E');
        long exponent = mark < 0 ? 0 : ParseExponent(text[(mark + 1)..]);
        ReadOnlySpan<byte> mantissa = mark < 0 ? text : text[..mark];
        bool isAfterPoint = false;
        int length = 0;
        foreach (byte b in mantissa)
        {
            isAfterPoint |= b == '.';
            if (char.IsAsciiDigit((char)b))
            {
                exponent -= isAfterPoint ? 1 : 0;
                if (length > 0 || b != '0')
                {
                    digits[length++] = b;
                }
            }
        }

        while (length > 0 && digits[length - 1] == '0')
        {
            length--;
            exponent++;
        }

        return length == 0 ? (0, 0) : (length, exponent);
    }

    private static long ParseExponent(ReadOnlySpan<byte> text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int exponent) ? exponent : int.MaxValue;
}
