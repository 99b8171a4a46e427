using System.Text;

namespace TypedEvents.Generators;

/// <summary>The wire name of a member that does not set one.</summary>
internal static class WireNames
{
    /// <summary>snake_case: <c>PreparedAt</c> is <c>prepared_at</c>, <c>UserID</c> is <c>user_id</c>, <c>XmlHttp2</c> is <c>xml_http2</c>.</summary>
    public static string FromProperty(string name)
    {
        StringBuilder result = new(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            if (char.IsUpper(c) && i > 0 && name[i - 1] != '_' && StartsWord(name, i))
            {
                result.Append('_');
            }

            result.Append(char.ToLowerInvariant(c));
        }

        return result.ToString();
    }

    private static bool StartsWord(string name, int i) =>
        !char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]));
}
