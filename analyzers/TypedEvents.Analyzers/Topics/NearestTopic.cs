using System;
using System.Collections.Generic;
using System.Linq;

namespace TypedEvents.Analyzers;

/// <summary>Finds the topic that was meant.</summary>
internal static class NearestTopic
{
    /// <summary>As many slips as one word, or the whole topic, may have.</summary>
    private const int MaxDistance = 2;

    /// <summary>The nearest known topic: a variant, else word by word, else as a whole with another number of words; null when none is near.</summary>
    public static string? Of(string topic, IEnumerable<string> known)
    {
        string key = TopicVariants.KeyOf(topic);
        string[] words = topic.Split('.');
        List<string> ordered = [.. known.OrderBy(candidate => candidate, StringComparer.Ordinal)];
        return ordered.Find(candidate => TopicVariants.KeyOf(candidate) == key)
            ?? Least(ordered, candidate => Distance(words, candidate.Split('.')))
            ?? Least(ordered, candidate => candidate.Split('.').Length == words.Length ? null : EditDistance.Within(topic, candidate, Limit(topic)));
    }

    /// <summary>The pattern with its words as the nearest known topic spells them; null when none is near.</summary>
    public static string? OfPattern(string pattern, IEnumerable<string> known)
    {
        string[] words = pattern.Split('.');
        int open = Array.IndexOf(words, "#");
        if (open != Array.LastIndexOf(words, "#"))
        {
            return null;
        }

        IEnumerable<(string Topic, string Pattern)> aligned = known.OrderBy(topic => topic, StringComparer.Ordinal)
            .Select(topic => (Topic: topic, Words: Align(topic.Split('.'), words.Length, open)))
            .Where(pair => pair.Words is not null)
            .Select(pair => (pair.Topic, string.Join(".", words.Select((word, i) => word is "*" or "#" ? word : pair.Words![i]))));
        return Least([.. aligned.Select(pair => pair.Pattern).Distinct()], candidate => Distance(words, candidate.Split('.')));
    }

    // The words of a topic at the places of the pattern's; null where they cannot be: the sign for any number stands for none.
    private static string[]? Align(string[] topic, int count, int open)
    {
        if (open < 0)
        {
            return topic.Length == count ? topic : null;
        }

        int tail = count - open - 1;
        return topic.Length < count - 1 ? null : [.. topic.Take(open), "#", .. topic.Skip(topic.Length - tail)];
    }

    private static string? Least(List<string> candidates, Func<string, int?> distance)
    {
        string? best = null;
        int least = int.MaxValue;
        foreach (string candidate in candidates)
        {
            if (distance(candidate) is { } found && found < least)
            {
                (best, least) = (candidate, found);
            }
        }

        return best;
    }

    private static int? Distance(string[] words, string[] candidate)
    {
        int sum = 0;
        for (int i = 0; i < words.Length; i++)
        {
            if (words.Length != candidate.Length || EditDistance.Within(words[i], candidate[i], Limit(words[i])) is not { } distance)
            {
                return null;
            }

            sum += distance;
        }

        return sum;
    }

    // Of a short word, two slips leave nothing that could be recognised.
    private static int Limit(string word) => word.Length switch
    {
        < 3 => 0,
        < 5 => 1,
        _ => MaxDistance,
    };
}
