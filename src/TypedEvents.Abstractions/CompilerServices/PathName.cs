using System;
using System.Buffers;
using System.Globalization;
using System.Text;

namespace TypedEvents.CompilerServices;

/// <summary>Appends the steps of a path. What does not look like a wire name is shown as a position, because it may be content.</summary>
internal static class PathName
{
    private const int MaxLength = 64;

    private static readonly SearchValues<byte> NameBytes =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"u8);

    internal static void Append(StringBuilder path, ReadOnlySpan<byte> name, long index)
    {
        if (name.Length is 0 or > MaxLength || name.ContainsAnyExcept(NameBytes))
        {
            AppendIndex(path, index);
        }
        else
        {
            path.Append('.').Append(Encoding.ASCII.GetString(name));
        }
    }

    internal static void AppendIndex(StringBuilder path, long index) =>
        path.Append(CultureInfo.InvariantCulture, $"[{index}]");
}
