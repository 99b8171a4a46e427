using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace TypedEvents.Wire.Tests;

/// <summary>Describes a value by its content, so that two can be compared whatever their equality.</summary>
internal static class Structure
{
    internal static string Describe(object? value) => value switch
    {
        null => "null",
        string text => JsonSerializer.Serialize(text),
        byte[] bytes => Convert.ToHexString(bytes),
        ReadOnlyMemory<byte> memory => Convert.ToHexString(memory.Span),
        JsonElement content => content.GetRawText(),
        DateTime or DateTimeOffset or DateOnly or TimeOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        Uri uri => uri.OriginalString,
        IDictionary map => $"{{{string.Join(", ", map.Keys.Cast<object>().Zip(map.Values.Cast<object?>(), (key, item) => $"{Describe(key)}: {Describe(item)}"))}}}",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Describe))}]",
        Enum or char => value.ToString()!,
        IFormattable scalar => scalar.ToString(null, CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => $"{value.GetType().Name} {{{string.Join(", ", value.GetType().GetProperties().Select(property => $"{property.Name}: {Describe(property.GetValue(value))}"))}}}",
    };
}
