using System;
using System.Globalization;
using System.Text.Json;

namespace TypedEvents.Cli.Golden;

/// <summary>Writes a sample as JSON.</summary>
internal static class JsonSample
{
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case float number: writer.WriteNumberValue(number); break;
            case double number: writer.WriteNumberValue(number); break;
            case byte[] bytes: writer.WriteBase64StringValue(bytes); break;
            case JsonElement json: json.WriteTo(writer); break;
            case SampleDecimal number: writer.WriteRawValue(number.Digits); break;
            case SampleMap map: WriteMap(writer, map); break;
            case SampleRecord record: WriteRecord(writer, record); break;
            case object?[] items: WriteItems(writer, items); break;
            default: writer.WriteStringValue(Text(value)); break;
        }
    }

    private static void WriteRecord(Utf8JsonWriter writer, SampleRecord record)
    {
        writer.WriteStartObject();
        foreach ((string name, object? value) in record.Members)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter writer, SampleMap map)
    {
        writer.WriteStartObject();
        if (map.Value is not null)
        {
            writer.WritePropertyName(Text(map.Key));
            Write(writer, map.Value);
        }

        writer.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter writer, object?[] items)
    {
        writer.WriteStartArray();
        foreach (object? item in items)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static string Text(object value) => value switch
    {
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        SampleDecimal number => number.Digits,
        bool flag => flag ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
