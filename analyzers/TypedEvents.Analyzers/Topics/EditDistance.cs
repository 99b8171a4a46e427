using System;

namespace TypedEvents.Analyzers;

/// <summary>How many letters have to be inserted, removed, replaced or swapped with their neighbour to turn one text into another.</summary>
internal static class EditDistance
{
    /// <summary>The distance; null when it is above <paramref name="limit"/>.</summary>
    public static int? Within(string from, string to, int limit)
    {
        if (Math.Abs(from.Length - to.Length) > limit)
        {
            return null;
        }

        int[] before = new int[to.Length + 1];
        int[] above = new int[to.Length + 1];
        int[] row = new int[to.Length + 1];
        for (int column = 0; column <= to.Length; column++)
        {
            above[column] = column;
        }

        for (int line = 1; line <= from.Length; line++)
        {
            int least = row[0] = line;
            for (int column = 1; column <= to.Length; column++)
            {
                int replaced = above[column - 1] + (from[line - 1] == to[column - 1] ? 0 : 1);
                row[column] = Math.Min(Math.Min(above[column], row[column - 1]) + 1, replaced);
                if (line > 1 && column > 1 && from[line - 1] == to[column - 2] && from[line - 2] == to[column - 1])
                {
                    row[column] = Math.Min(row[column], before[column - 2] + 1);
                }

                least = Math.Min(least, row[column]);
            }

            if (least > limit)
            {
                return null;
            }

            (before, above, row) = (above, row, before);
        }

        return above[to.Length] <= limit ? above[to.Length] : null;
    }
}
