using System;
using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using TypedEvents.Serialization;

namespace TypedEvents.CompilerServices;

/// <summary>What free-form content must be to be sent: well-formed text, exact numbers, no name twice. Walks the JSON text, so that nothing is allocated.</summary>
internal static class JsonContent
{
    // Content may come from a lenient parser of the user's.
    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = WireLimits.HardMaxDepth,
    };

    /// <summary>A reader that stands on the value.</summary>
    internal static Utf8JsonReader Open(JsonElement value, string member)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            EncodeFault.NoContent(member);
        }

        Utf8JsonReader json = new(JsonMarshal.GetRawUtf8Value(value), Options);
        json.Read();
        return json;
    }

    /// <summary>Moves on; JSON that was parsed before can only be too deep.</summary>
    internal static bool Read(ref Utf8JsonReader json)
    {
        try
        {
            return json.Read();
        }
        catch (JsonException)
        {
            EncodeFault.TooDeep();
            throw;
        }
    }

    /// <summary>Refuses content that has no wire form.</summary>
    internal static void Check(JsonElement value, string member)
    {
        Utf8JsonReader json = Open(value, member);
        do
        {
            switch (json.TokenType)
            {
                case JsonTokenType.String or JsonTokenType.PropertyName:
                    CheckText(json, member);
                    break;
                case JsonTokenType.Number when !json.TryGetInt64(out _) && !json.TryGetUInt64(out _):
                    GetExactDouble(ref json, member);
                    break;
            }
        }
        while (Read(ref json));

        if (JsonNames.AnyRepeated(Open(value, member)))
        {
            EncodeFault.RepeatedName(member);
        }
    }

    internal static double GetExactDouble(ref Utf8JsonReader json, string member)
    {
        if (!json.TryGetDouble(out double number) || !double.IsFinite(number) || !JsonNumber.AreEqual(json.ValueSpan, number))
        {
            EncodeFault.InexactNumber(member);
        }

        return number;
    }

    /// <summary>Copies a string or name, unescaped; a lone surrogate is refused.</summary>
    internal static int CopyText(ref Utf8JsonReader json, Span<byte> destination, string member)
    {
        try
        {
            if (json.ValueIsEscaped || Utf8.IsValid(json.ValueSpan))
            {
                return json.CopyString(destination);
            }
        }
        catch (InvalidOperationException)
        {
            EncodeFault.LoneSurrogate(member);
        }

        EncodeFault.LoneSurrogate(member);
        return 0;
    }

    private static void CheckText(Utf8JsonReader json, string member)
    {
        byte[] copy = ArrayPool<byte>.Shared.Rent(json.ValueSpan.Length);
        CopyText(ref json, copy, member);
        ArrayPool<byte>.Shared.Return(copy);
    }
}
