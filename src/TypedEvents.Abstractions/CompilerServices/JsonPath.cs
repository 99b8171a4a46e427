using System;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using TypedEvents.Serialization;

namespace TypedEvents.CompilerServices;

/// <summary>Finds the path of a fault by reading the JSON up to it again.</summary>
internal static class JsonPath
{
    /// <summary>The path of the value at or around an offset; see <see cref="MessagePackPath.Find"/>.</summary>
    internal static string Find(ReadOnlySpan<byte> body, int offset, int depth, ulong dictionaries)
    {
        Levels levels = default;
        int level = -1;
        Utf8JsonReader json = new(body, new JsonReaderOptions { MaxDepth = WireLimits.HardMaxDepth + 1 });
        while (Read(ref json) && level < WireLimits.HardMaxDepth)
        {
            if (json.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                level -= json.TokenStartIndex <= offset ? 1 : 0;
            }
            else if (json.TokenType == JsonTokenType.PropertyName)
            {
                levels[level].Begin((int)json.TokenStartIndex + 1, json.ValueIsEscaped ? 0 : json.ValueSpan.Length);
            }
            else if (level >= 0)
            {
                levels[level].BeginItem();
            }

            if (json.TokenStartIndex >= offset)
            {
                break;
            }

            if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                levels[++level] = new JsonPathLevel(json.TokenType == JsonTokenType.StartObject);
            }
        }

        StringBuilder path = new("$");
        for (int i = 0; i <= level; i++)
        {
            levels[i].Append(path, body, i < depth && (dictionaries >> i & 1) == 0);
        }

        return path.ToString();
    }

    private static bool Read(ref Utf8JsonReader json)
    {
        try
        {
            return json.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [InlineArray(WireLimits.HardMaxDepth + 1)]
    private struct Levels
    {
        private JsonPathLevel _first;
    }
}
