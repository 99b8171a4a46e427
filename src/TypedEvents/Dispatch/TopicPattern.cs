using System;

namespace TypedEvents.Dispatch;

/// <summary>A topic or pattern: words joined by dots, where <c>*</c> stands for one word and <c>#</c> for zero or more. Immutable.</summary>
internal sealed class TopicPattern
{
    private const string AnyWord = "*";
    private const string AnyWords = "#";

    private readonly string[] _words;

    public TopicPattern(string text)
    {
        Text = text;
        _words = text.Split('.');
        HasWildcards = Array.Exists(_words, word => word is AnyWord or AnyWords);
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>False for a plain topic, which matches only itself.</summary>
    public bool HasWildcards { get; }

    /// <summary>Whether a topic matches; allocates nothing, takes time proportional to words of topic times words of pattern at worst.</summary>
    public bool Matches(ReadOnlySpan<char> topic)
    {
        if (!HasWildcards)
        {
            return topic.SequenceEqual(Text);
        }

        int word = 0;
        int start = 0;
        int afterHash = -1;
        int hashStart = 0;
        while (start <= topic.Length)
        {
            int end = EndOfWord(topic, start);
            if (word < _words.Length && _words[word] == AnyWords)
            {
                afterHash = ++word;
                hashStart = start;
            }
            else if (word < _words.Length && (_words[word] == AnyWord || topic[start..end].SequenceEqual(_words[word])))
            {
                word++;
                start = end + 1;
            }
            else if (afterHash >= 0)
            {
                // The last # takes one word more; an earlier # could not do better.
                hashStart = EndOfWord(topic, hashStart) + 1;
                start = hashStart;
                word = afterHash;
            }
            else
            {
                return false;
            }
        }

        while (word < _words.Length && _words[word] == AnyWords)
        {
            word++;
        }

        return word == _words.Length;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static int EndOfWord(ReadOnlySpan<char> topic, int start)
    {
        int length = topic[start..].IndexOf('.');
        return length < 0 ? topic.Length : start + length;
    }
}
