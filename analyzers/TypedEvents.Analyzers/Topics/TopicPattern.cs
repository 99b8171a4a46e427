namespace TypedEvents.Analyzers;

/// <summary>What patterns stand for: <c>*</c> for one word, <c>#</c> for zero or more.</summary>
internal static class TopicPattern
{
    /// <summary>True when the pattern is of wildcards only, so that no word in it can be misspelled.</summary>
    public static bool IsOpen(string pattern)
    {
        foreach (string word in pattern.Split('.'))
        {
            if (word is not ("*" or "#"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when some topic matches both; a topic is a pattern that only it matches.</summary>
    public static bool Overlap(string one, string other)
    {
        string[] left = one.Split('.');
        string[] right = other.Split('.');

        // meets[i, j]: what is left of one after i words and of the other after j can stand for the same words.
        bool[,] meets = new bool[left.Length + 1, right.Length + 1];
        for (int i = left.Length; i >= 0; i--)
        {
            for (int j = right.Length; j >= 0; j--)
            {
                meets[i, j] = (i, j) == (left.Length, right.Length)
                    || (i < left.Length && left[i] == "#" && (meets[i + 1, j] || (j < right.Length && meets[i, j + 1])))
                    || (j < right.Length && right[j] == "#" && (meets[i, j + 1] || (i < left.Length && meets[i + 1, j])))
                    || (i < left.Length && j < right.Length && (left[i] == right[j] || left[i] == "*" || right[j] == "*") && meets[i + 1, j + 1]);
            }
        }

        return meets[0, 0];
    }
}
