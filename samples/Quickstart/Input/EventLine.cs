using System;
using System.Text;
using System.Text.Json;
using TypedEvents;

namespace Quickstart;

/// <summary>A parsed line: <c>{"topic": "...", "data": {...}}</c>.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Data">The payload as JSON.</param>
/// <param name="Identity">Who caused the event: <c>user</c>, <c>company</c> and <c>user_company</c> of the payload; null when it has none.</param>
internal readonly record struct EventLine(string Topic, ReadOnlyMemory<byte> Data, EventIdentity? Identity)
{
    public static EventLine Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            return ParseObject(line);
        }
        catch (JsonException exception)
        {
            throw new MalformedLineException($"not JSON (byte {(exception.BytePositionInLine ?? 0) + 1})");
        }
    }

    private static EventLine ParseObject(ReadOnlyMemory<byte> line)
    {
        Utf8JsonReader reader = new(line.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new MalformedLineException("not a JSON object");
        }

        string? topic = null;
        ReadOnlyMemory<byte>? data = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isTopic = reader.ValueTextEquals("topic"u8);
            bool isData = reader.ValueTextEquals("data"u8);
            reader.Read();
            int start = (int)reader.TokenStartIndex;
            if (isTopic)
            {
                topic = Text(ref reader) ?? throw new MalformedLineException("'topic' is not text");
            }

            reader.Skip();
            data = isData ? line[start..(int)reader.BytesConsumed] : data;
        }

        if (reader.Read())
        {
            throw new MalformedLineException("text after the object");
        }

        return new EventLine(
            topic ?? throw new MalformedLineException("no 'topic'"),
            data ?? throw new MalformedLineException("no 'data'"),
            ParseIdentity(data.Value.Span));
    }

    private static EventIdentity? ParseIdentity(ReadOnlySpan<byte> data)
    {
        Utf8JsonReader reader = new(data);
        string? user = null;
        string? company = null;
        string? userCompany = null;
        if (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("user"u8))
                {
                    user = Value(ref reader);
                }
                else if (reader.ValueTextEquals("company"u8))
                {
                    company = Value(ref reader);
                }
                else if (reader.ValueTextEquals("user_company"u8))
                {
                    userCompany = Value(ref reader);
                }
                else
                {
                    reader.Skip();
                }
            }
        }

        return user is null && company is null && userCompany is null ? null : new EventIdentity(user, company, userCompany);
    }

    /// <summary>An id: Python services send numbers and text.</summary>
    private static string? Value(ref Utf8JsonReader reader)
    {
        reader.Read();
        string? value = reader.TokenType == JsonTokenType.Number ? Encoding.UTF8.GetString(reader.ValueSpan) : Text(ref reader);
        reader.Skip();
        return value;
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            throw new MalformedLineException("text that is not valid Unicode");
        }
    }
}
