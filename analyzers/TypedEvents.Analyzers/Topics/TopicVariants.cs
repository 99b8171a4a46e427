using System.Text;

namespace TypedEvents.Analyzers;

/// <summary>Topics that are the same word for word but for case and separators.</summary>
internal static class TopicVariants
{
    /// <summary>What all variants of a topic have in common. Separators between digits stay: they keep numbers apart.</summary>
    public static string KeyOf(string topic)
    {
        StringBuilder key = new(topic.Length);
        for (int i = 0; i < topic.Length; i++)
        {
            if (topic[i] is not ('.' or '_' or '-'))
            {
                key.Append(char.ToLowerInvariant(topic[i]));
            }
            else if (i > 0 && i + 1 < topic.Length && char.IsDigit(topic[i - 1]) && char.IsDigit(topic[i + 1]))
            {
                key.Append('.');
            }
        }

        return key.ToString();
    }
}
