using System;
using System.Runtime.CompilerServices;
using System.Text;
using TypedEvents.Serialization;

namespace TypedEvents.CompilerServices;

/// <summary>
/// Finds the path of a fault by walking the bytes up to it again, so that reading without faults costs nothing.
/// </summary>
internal static class MessagePackPath
{
    /// <summary>The path of the value at or around an offset.</summary>
    /// <param name="body">The whole body.</param>
    /// <param name="offset">Where the fault is.</param>
    /// <param name="depth">How many levels the reader had entered; keys of deeper ones are content.</param>
    /// <param name="dictionaries">A bit for each entered level whose keys are content.</param>
    internal static string Find(ReadOnlySpan<byte> body, int offset, int depth, ulong dictionaries)
    {
        Levels levels = default;
        int level = -1;
        int position = 0;
        while (level < WireLimits.HardMaxDepth)
        {
            while (level >= 0 && levels[level].IsComplete)
            {
                level--;
            }

            if (level < 0 && position > 0)
            {
                break;
            }

            bool read = MessagePackToken.TryRead(body, position, out MessagePackToken token);
            if (level >= 0)
            {
                levels[level].Begin(position, token.End);
            }

            if (!read || position >= offset || (token.IsScalar && token.End > offset))
            {
                break;
            }

            position = token.End;
            if (!token.IsScalar)
            {
                levels[++level] = new PathLevel(token.IsMap, token.Children);
            }
        }

        StringBuilder path = new("$");
        for (int i = 0; i <= level; i++)
        {
            bool named = i < depth && (dictionaries >> i & 1) == 0;
            levels[i].Append(path, body, named);
        }

        return path.ToString();
    }

    [InlineArray(WireLimits.HardMaxDepth + 1)]
    private struct Levels
    {
        private PathLevel _first;
    }
}
