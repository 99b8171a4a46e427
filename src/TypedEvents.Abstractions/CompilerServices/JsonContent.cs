using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text.Json;
using TypedEvents.Serialization;

namespace TypedEvents.CompilerServices;

/// <summary>What free-form content must be to be sent: well-formed text, exact numbers, no name twice.</summary>
internal static class JsonContent
{
    // Up to here comparing every pair is cheaper than a set, and allocates nothing.
    private const int FewMembers = 8;

    internal static string GetString(JsonElement value, string member)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            EncodeFault.LoneSurrogate(member);
            throw;
        }
    }

    internal static string GetName(JsonProperty property, string member)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            EncodeFault.LoneSurrogate(member);
            throw;
        }
    }

    internal static double GetExactDouble(JsonElement value, string member)
    {
        if (!value.TryGetDouble(out double number) || !double.IsFinite(number) || !JsonNumber.AreEqual(JsonMarshal.GetRawUtf8Value(value), number))
        {
            EncodeFault.InexactNumber(member);
        }

        return number;
    }

    /// <summary>Refuses content that has no wire form, in depth.</summary>
    internal static void Check(JsonElement value, string member, int depth = 0)
    {
        if (depth > WireLimits.HardMaxDepth)
        {
            EncodeFault.TooDeep();
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Undefined:
                EncodeFault.NoContent(member);
                break;
            case JsonValueKind.String:
                GetString(value, member);
                break;
            case JsonValueKind.Number when !value.TryGetInt64(out _) && !value.TryGetUInt64(out _):
                GetExactDouble(value, member);
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Check(item, member, depth + 1);
                }

                break;
            case JsonValueKind.Object:
                CheckNames(value, member);
                foreach (JsonProperty property in value.EnumerateObject())
                {
                    GetName(property, member);
                    Check(property.Value, member, depth + 1);
                }

                break;
        }
    }

    internal static void CheckNames(JsonElement value, string member)
    {
        if (HasRepeatedName(value))
        {
            EncodeFault.RepeatedName(member);
        }
    }

    /// <summary>True when an object anywhere inside has a name twice. The depth was checked when the content was read.</summary>
    internal static bool HasRepeatedNames(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in value.EnumerateArray())
            {
                if (HasRepeatedNames(item))
                {
                    return true;
                }
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in value.EnumerateObject())
            {
                if (HasRepeatedNames(property.Value))
                {
                    return true;
                }
            }

            return HasRepeatedName(value);
        }

        return false;
    }

    private static bool HasRepeatedName(JsonElement value)
    {
        if (value.GetPropertyCount() > FewMembers)
        {
            HashSet<string> names = new(StringComparer.Ordinal);
            foreach (JsonProperty property in value.EnumerateObject())
            {
                if (!names.Add(property.Name))
                {
                    return true;
                }
            }

            return false;
        }

        int index = 0;
        foreach (JsonProperty property in value.EnumerateObject())
        {
            int before = index++;
            foreach (JsonProperty earlier in value.EnumerateObject())
            {
                if (before-- == 0)
                {
                    break;
                }

                if (earlier.NameEquals(property.Name))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
