using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace TypedEvents.Generators;

/// <summary>The rows of a manifest as one text: a line each, fields separated by spaces.</summary>
/// <remarks>
/// One text and not an attribute for each row, because on every edit the compiler binds all attributes of an assembly, argument by argument: with 600 rows a third
/// of what an edit costs it (the benchmark <c>AnalyzerRuns.Compiler</c>).
/// </remarks>
internal static class ManifestText
{
    private const int EscapedLength = 5;

    /// <summary>One line. What would end a field, the line or a literal is written as <c>%</c> and four hexadecimal digits.</summary>
    public static string Row(params string[] fields) => string.Join(" ", fields.Select(Escape));

    /// <summary>The fields of each line.</summary>
    public static IEnumerable<string[]> Read(string rows) => rows
        .Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(row => Array.ConvertAll(row.Split(' '), Unescape));

    private static string Escape(string field)
    {
        int plain = 0;
        while (plain < field.Length && !IsEscaped(field[plain]))
        {
            plain++;
        }

        if (plain == field.Length)
        {
            return field;
        }

        StringBuilder result = new(field, 0, plain, field.Length + EscapedLength);
        foreach (char c in field.Skip(plain))
        {
            _ = IsEscaped(c) ? result.Append('%').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)) : result.Append(c);
        }

        return result.ToString();
    }

    private static bool IsEscaped(char c) => c is '%' or '"' || char.IsControl(c) || char.IsWhiteSpace(c) || char.IsSurrogate(c);

    private static string Unescape(string field)
    {
        if (field.IndexOf('%') < 0)
        {
            return field;
        }

        StringBuilder result = new(field.Length);
        for (int i = 0; i < field.Length; i++)
        {
            if (field[i] == '%'
                && i + EscapedLength <= field.Length
                && ushort.TryParse(field.Substring(i + 1, EscapedLength - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
            {
                result.Append((char)code);
                i += EscapedLength - 1;
            }
            else
            {
                result.Append(field[i]);
            }
        }

        return result.ToString();
    }
}
