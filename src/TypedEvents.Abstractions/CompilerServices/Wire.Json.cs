using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using TypedEvents.Serialization;

namespace TypedEvents.CompilerServices;

public static partial class Wire
{
    /// <summary>Writes free-form content; reserves and commits by itself.</summary>
    public static void WriteJsonElement(scoped ref MessagePackWriter writer, JsonElement value, string member)
    {
        Utf8JsonReader json = JsonContent.Open(value, member);
        WriteContent(ref writer, ref json, member);
    }

    private static void WriteContent(scoped ref MessagePackWriter writer, scoped ref Utf8JsonReader json, string member)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                WriteObject(ref writer, ref json, member);
                break;
            case JsonTokenType.StartArray:
                WriteArray(ref writer, ref json, member);
                break;
            case JsonTokenType.String:
                WriteContentText(ref writer, ref json, member);
                break;
            case JsonTokenType.Number when json.TryGetInt64(out long integer):
                writer.WriteInt64(integer);
                break;
            case JsonTokenType.Number when json.TryGetUInt64(out ulong large):
                writer.WriteUInt64(large);
                break;
            case JsonTokenType.Number:
                writer.WriteDouble(JsonContent.GetExactDouble(ref json, member));
                break;
            case JsonTokenType.Null:
                writer.WriteNil();
                break;
            default:
                writer.WriteBoolean(json.TokenType == JsonTokenType.True);
                break;
        }
    }

    private static void WriteObject(scoped ref MessagePackWriter writer, scoped ref Utf8JsonReader json, string member)
    {
        writer.Enter();
        writer.WriteMapHeader(CountChildren(json) / 2);
        Utf8JsonReader start = json;
        while (JsonContent.Read(ref json) && json.TokenType != JsonTokenType.EndObject)
        {
            WriteContentText(ref writer, ref json, member);
            JsonContent.Read(ref json);
            WriteContent(ref writer, ref json, member);
        }

        if (JsonNames.HasRepeated(start))
        {
            EncodeFault.RepeatedName(member);
        }

        writer.Leave();
    }

    private static void WriteArray(scoped ref MessagePackWriter writer, scoped ref Utf8JsonReader json, string member)
    {
        writer.Enter();
        writer.WriteArrayHeader(CountChildren(json));
        while (JsonContent.Read(ref json) && json.TokenType != JsonTokenType.EndArray)
        {
            WriteContent(ref writer, ref json, member);
        }

        writer.Leave();
    }

    private static void WriteContentText(scoped ref MessagePackWriter writer, scoped ref Utf8JsonReader json, string member)
    {
        int most = json.ValueSpan.Length;
        ref byte p = ref writer.Reserve(MaxHeader + (long)most);
        Span<byte> copy = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref p, MaxHeader), most);
        int length = JsonContent.CopyText(ref json, copy, member);
        p = ref WriteStringHeader(ref p, length);
        copy[..length].CopyTo(MemoryMarshal.CreateSpan(ref p, length));
        writer.Commit(ref Unsafe.Add(ref p, length));
    }

    /// <summary>Items of an array, names and values of an object.</summary>
    private static int CountChildren(Utf8JsonReader json)
    {
        int depth = json.CurrentDepth + 1;
        int count = 0;
        while (JsonContent.Read(ref json) && json.CurrentDepth >= depth)
        {
            if (json.CurrentDepth == depth && json.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
            {
                count++;
            }
        }

        return count;
    }
}
