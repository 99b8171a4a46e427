using System;
using TypedEvents.Serialization;

namespace TypedEvents.Cli.Golden;

/// <summary>Writes a sample as MessagePack.</summary>
internal static class MessagePackSample
{
    public static void Write(ref MessagePackWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNil(); break;
            case bool flag: writer.WriteBoolean(flag); break;
            case decimal number when number < 0: writer.WriteInt64((long)number); break;
            case decimal number: writer.WriteUInt64((ulong)number); break;
            case char character: writer.WriteChar(character); break;
            case float number: writer.WriteSingle(number); break;
            case double number: writer.WriteDouble(number); break;
            case string text: writer.WriteString(text); break;
            case Guid id: writer.WriteGuid(id); break;
            case DateTime time: writer.WriteDateTime(time); break;
            case DateTimeOffset time: writer.WriteDateTimeOffset(time); break;
            case DateOnly date: writer.WriteDateOnly(date); break;
            case TimeOnly time: writer.WriteTimeOnly(time); break;
            case TimeSpan span: writer.WriteTimeSpan(span); break;
            case Uri uri: writer.WriteUri(uri); break;
            case byte[] bytes: writer.WriteBinary(bytes); break;
            case System.Text.Json.JsonElement json: writer.WriteJsonElement(json); break;
            case SampleDecimal number: writer.WriteString(number.Digits); break;
            case SampleMap map: WriteMap(ref writer, map); break;
            case SampleRecord record: WriteRecord(ref writer, record); break;
            case object?[] items: WriteItems(ref writer, items); break;
            default: throw new InvalidOperationException($"{value.GetType()} is in no sample.");
        }
    }

    private static void WriteRecord(ref MessagePackWriter writer, SampleRecord record)
    {
        if (record.IsArray)
        {
            writer.WriteArrayHeader(record.Members.Count);
        }
        else
        {
            writer.WriteMapHeader(record.Members.Count);
        }

        foreach ((string name, object? value) in record.Members)
        {
            if (!record.IsArray)
            {
                writer.WriteString(name);
            }

            Write(ref writer, value);
        }
    }

    private static void WriteMap(ref MessagePackWriter writer, SampleMap map)
    {
        bool isEmpty = map.Value is null;
        writer.WriteMapHeader(isEmpty ? 0 : 1);
        if (!isEmpty)
        {
            Write(ref writer, map.Key);
            Write(ref writer, map.Value);
        }
    }

    private static void WriteItems(ref MessagePackWriter writer, object?[] items)
    {
        writer.WriteArrayHeader(items.Length);
        foreach (object? item in items)
        {
            Write(ref writer, item);
        }
    }
}
