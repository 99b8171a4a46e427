using System;
using System.Globalization;
using System.Text;

namespace TypedEvents.CompilerServices;

/// <summary>Compares numbers by their decimal digits, so that nothing is lost unnoticed on the way through a binary type.</summary>
internal static class JsonNumber
{
    private const int MaxLength = 64;

    /// <summary>True when a JSON number is exactly this decimal.</summary>
    internal static bool AreEqual(ReadOnlySpan<byte> text, decimal value) =>
        Normalize(text) == Normalize(Encoding.UTF8.GetBytes(value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>True when a JSON number is the shortest or a longer spelling of this double.</summary>
    internal static bool AreEqual(ReadOnlySpan<byte> text, double value)
    {
        Span<byte> shortest = stackalloc byte[MaxLength];
        return value.TryFormat(shortest, out int length, "R", CultureInfo.InvariantCulture) && Normalize(text) == Normalize(shortest[..length]);
    }

    /// <summary>Sign, digits without zeros at either end, and the power of ten of the last digit.</summary>
    private static (string Digits, long Exponent) Normalize(ReadOnlySpan<byte> text)
    {
        StringBuilder digits = new(text.Length);
        long exponent = 0;
        bool decimals = false;
        for (int i = 0; i < text.Length; i++)
        {
            byte b = text[i];
            if (b is (byte)'e' or (byte)'E')
            {
                exponent += long.Parse(text[(i + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                break;
            }

            if (b == '.')
            {
                decimals = true;
            }
            else
            {
                exponent -= decimals ? 1 : 0;
                digits.Append((char)b);
            }
        }

        string negative = digits.Length > 0 && digits[0] == '-' ? "-" : "";
        string all = digits.ToString().TrimStart('-').TrimStart('0');
        string trimmed = all.TrimEnd('0');
        return trimmed.Length == 0 ? ("0", 0) : (negative + trimmed, exponent + all.Length - trimmed.Length);
    }
}
