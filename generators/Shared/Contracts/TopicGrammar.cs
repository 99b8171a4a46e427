namespace TypedEvents.Generators;

/// <summary>The grammar of topics: words of letters, digits, <c>_</c> and <c>-</c>, joined by dots, at most 255 bytes. Patterns also have <c>*</c> and <c>#</c> as words.</summary>
internal static class TopicGrammar
{
    private const int MaxLength = 255;

    public static bool IsTopic(string text) => IsValid(text, allowWildcards: false);

    public static bool IsPattern(string text) => IsValid(text, allowWildcards: true);

    private static bool IsValid(string text, bool allowWildcards)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return false;
        }

        foreach (string word in text.Split('.'))
        {
            if (!IsWord(word) && !(allowWildcards && (word is "*" or "#")))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWord(string word)
    {
        foreach (char c in word)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-'))
            {
                return false;
            }
        }

        return word.Length > 0;
    }
}
