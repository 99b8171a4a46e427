using System;
using System.Globalization;
using System.Text;

namespace TypedEvents.Schema;

/// <summary>Free text as a part of a line of the lock: without what separates parts.</summary>
internal static class SchemaText
{
    private const string Separators = " .[]{}()<>=,|?#%:\"";

    /// <summary>Writes separators, control characters and lone surrogates as <c>%</c> and four hexadecimal digits.</summary>
    public static string Escape(string text)
    {
        StringBuilder result = new(text.Length);
        foreach (char c in text)
        {
            if (char.IsControl(c) || char.IsWhiteSpace(c) || char.IsSurrogate(c) || Separators.IndexOf(c) >= 0)
            {
                result.Append('%').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    /// <summary>The text that was escaped.</summary>
    /// <exception cref="FormatException">A <c>%</c> is not followed by four hexadecimal digits.</exception>
    public static string Unescape(string text)
    {
        StringBuilder result = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                result.Append(text[i]);
                continue;
            }

            if (i + 4 >= text.Length || !int.TryParse(text.Substring(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code))
            {
                throw new FormatException($"'{text}' has a '%' without four hexadecimal digits.");
            }

            result.Append((char)code);
            i += 4;
        }

        return result.ToString();
    }
}
