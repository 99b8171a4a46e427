using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;

namespace TypedEvents.CompilerServices;

/// <summary>Finds names that occur twice in an object. Allocates only when two names have the same hash.</summary>
internal static class JsonNames
{
    private const int FewNames = 16;

    /// <summary>True when an object anywhere in well-formed JSON has a name twice.</summary>
    internal static bool AnyRepeated(Utf8JsonReader json)
    {
        do
        {
            if (json.TokenType == JsonTokenType.StartObject && HasRepeated(json))
            {
                return true;
            }
        }
        while (json.Read());

        return false;
    }

    /// <summary>True when the object whose start the reader stands on has a name twice.</summary>
    internal static bool HasRepeated(Utf8JsonReader json)
    {
        Utf8JsonReader start = json;
        int[] hashes = ArrayPool<int>.Shared.Rent(FewNames);
        int count = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (count == hashes.Length)
            {
                int[] larger = ArrayPool<int>.Shared.Rent(2 * count);
                hashes.CopyTo(larger, 0);
                ArrayPool<int>.Shared.Return(hashes);
                hashes = larger;
            }

            hashes[count++] = Hash(ref json);
            json.Skip();
        }

        Span<int> sorted = hashes.AsSpan(0, count);
        sorted.Sort();
        bool isLikely = false;
        for (int i = 1; i < sorted.Length; i++)
        {
            isLikely |= sorted[i] == sorted[i - 1];
        }

        ArrayPool<int>.Shared.Return(hashes);
        return isLikely && HasEqual(start);
    }

    private static bool HasEqual(Utf8JsonReader json)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (!names.Add(json.GetString()!))
            {
                return true;
            }

            json.Skip();
        }

        return false;
    }

    private static int Hash(ref Utf8JsonReader json)
    {
        HashCode hash = default;
        if (json.ValueIsEscaped)
        {
            byte[] name = ArrayPool<byte>.Shared.Rent(json.ValueSpan.Length);
            hash.AddBytes(name.AsSpan(0, json.CopyString(name)));
            ArrayPool<byte>.Shared.Return(name);
        }
        else
        {
            hash.AddBytes(json.ValueSpan);
        }

        return hash.ToHashCode();
    }
}
