using System.Text.Json;
using TypedEvents.Serialization;

namespace TypedEvents.CompilerServices;

public static partial class Wire
{
    /// <summary>Writes free-form content; reserves and commits by itself.</summary>
    public static void WriteJsonElement(scoped ref MessagePackWriter writer, JsonElement value, string member)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(ref writer, value, member);
                break;
            case JsonValueKind.Array:
                writer.Enter();
                writer.WriteArrayHeader(value.GetArrayLength());
                foreach (JsonElement item in value.EnumerateArray())
                {
                    WriteJsonElement(ref writer, item, member);
                }

                writer.Leave();
                break;
            case JsonValueKind.String:
                string text = JsonContent.GetString(value, member);
                writer.Commit(ref WriteString(ref writer.Reserve(MaxString(text)), text, member));
                break;
            case JsonValueKind.Number:
                WriteNumber(ref writer, value, member);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                writer.WriteBoolean(value.ValueKind == JsonValueKind.True);
                break;
            case JsonValueKind.Null:
                writer.WriteNil();
                break;
            default:
                EncodeFault.NoContent(member);
                break;
        }
    }

    private static void WriteObject(scoped ref MessagePackWriter writer, JsonElement value, string member)
    {
        JsonContent.CheckNames(value, member);
        writer.Enter();
        writer.WriteMapHeader(value.GetPropertyCount());
        foreach (JsonProperty property in value.EnumerateObject())
        {
            string name = JsonContent.GetName(property, member);
            writer.Commit(ref WriteString(ref writer.Reserve(MaxString(name)), name, member));
            WriteJsonElement(ref writer, property.Value, member);
        }

        writer.Leave();
    }

    private static void WriteNumber(scoped ref MessagePackWriter writer, JsonElement value, string member)
    {
        if (value.TryGetInt64(out long integer))
        {
            writer.WriteInt64(integer);
        }
        else if (value.TryGetUInt64(out ulong large))
        {
            writer.WriteUInt64(large);
        }
        else
        {
            writer.WriteDouble(JsonContent.GetExactDouble(value, member));
        }
    }
}
