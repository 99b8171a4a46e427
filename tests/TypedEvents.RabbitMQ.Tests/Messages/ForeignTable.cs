using System;
using System.IO;
using TypedEvents.RabbitMq.Amqp;
using TypedEvents.RabbitMQ.Tests.Amqp;

namespace TypedEvents.RabbitMQ.Tests.Messages;

/// <summary>Properties with header tables that our publisher never makes, but another one may.</summary>
internal sealed class ForeignTable(int seed)
{
    private const string Types = "VtbBsuIifdlLTDSxAF";

    private readonly Random _random = new(seed);

    /// <summary>A table that holds a table, and so on.</summary>
    public static byte[] Nested(int depth)
    {
        byte[] value = [];
        for (int level = 0; level < depth; level++)
        {
            value = [1, (byte)'n', (byte)'F', .. FrameBytes.Size(value.Length), .. value];
        }

        return Properties(value);
    }

    /// <summary>Properties with nothing but this table.</summary>
    public static byte[] Properties(ReadOnlySpan<byte> table) => [BasicProperties.Headers >> 8, 0, .. FrameBytes.Size(table.Length), .. table];

    /// <summary>An entry of a table.</summary>
    public static byte[] Entry(string name, char type, params ReadOnlySpan<byte> value) => [(byte)name.Length, .. System.Text.Encoding.UTF8.GetBytes(name), (byte)type, .. value];

    /// <summary>A valid table of every type.</summary>
    public byte[] Valid()
    {
        using MemoryStream table = new();
        string[] ours = ["te-version", "te-deadline", "te-ms", "te-attempts", "te-handler", "te-dead-reason", "te-due", "te-life", "te-identity", "te-first-failure", "x-delivery-count", "traceparent", "other"];
        foreach (char type in Types)
        {
            WriteEntry(table, ours[_random.Next(ours.Length)], type, 4);
        }

        return Properties(table.ToArray());
    }

    /// <summary>A table with a fault in it, or not.</summary>
    public byte[] Broken()
    {
        byte[] properties = Valid();
        for (int faults = 1 + _random.Next(4); faults > 0; faults--)
        {
            properties[_random.Next(properties.Length)] = (byte)_random.Next(256);
        }

        return _random.Next(3) == 0 ? properties[.._random.Next(properties.Length)] : properties;
    }

    private void WriteEntry(MemoryStream table, string name, char type, int depth)
    {
        table.Write(Entry(name, type));
        WriteValue(table, type, depth);
    }

    private void WriteValue(MemoryStream table, char type, int depth)
    {
        int size = type switch
        {
            'V' => 0,
            't' or 'b' or 'B' => 1,
            's' or 'u' => 2,
            'I' or 'i' or 'f' => 4,
            'D' => 5,
            'S' or 'x' or 'A' or 'F' => -1,
            _ => 8,
        };
        byte[] value = new byte[size >= 0 ? size : _random.Next(20)];
        _random.NextBytes(value);
        if (size < 0)
        {
            using MemoryStream inner = new();
            for (int items = depth > 0 ? _random.Next(4) : 0; items > 0 && type is 'A' or 'F'; items--)
            {
                char item = Types[_random.Next(Types.Length)];
                if (type == 'F')
                {
                    WriteEntry(inner, "inner", item, depth - 1);
                }
                else
                {
                    inner.WriteByte((byte)item);
                    WriteValue(inner, item, depth - 1);
                }
            }

            value = type is 'A' or 'F' ? inner.ToArray() : value;
            table.Write(FrameBytes.Size(value.Length));
        }

        table.Write(value);
    }
}
