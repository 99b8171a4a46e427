using System;

namespace TypedEvents.Dispatch;

/// <summary>The grammar of topics and patterns, for strings the compiler has not seen.</summary>
internal static class TopicGrammar
{
    private const int MaxLength = 255;

    /// <summary>Throws unless the text is a topic or a pattern.</summary>
    /// <exception cref="FormatException">What is wrong and what is allowed.</exception>
    public static void ThrowIfNotPattern(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length is 0 or > MaxLength)
        {
            throw new FormatException($"A topic or pattern has 1 to {MaxLength} characters; '{text}' has {text.Length}.");
        }

        foreach (Range range in text.AsSpan().Split('.'))
        {
            ReadOnlySpan<char> word = text.AsSpan(range);
            if (word is not ("*" or "#") && !IsWord(word))
            {
                throw new FormatException(
                    $"'{text}' is neither topic nor pattern because of '{word}': join words of ASCII letters, digits, '_' and '-' by single dots; '*' stands for one word, '#' for zero or more.");
            }
        }
    }

    private static bool IsWord(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))
            {
                return false;
            }
        }

        return word.Length > 0;
    }
}
