using System;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using TypedEvents.RabbitMq.Amqp;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMq.Messages;

/// <summary>Reads the properties of messages of one connection. Not safe for concurrent use.</summary>
/// <remarks>Other programs may publish whatever AMQP allows, so that nothing that only they could have got wrong throws here.</remarks>
internal sealed class PropertiesReader
{
    private readonly TextCache _texts = new();

    /// <summary>Reads flags and properties.</summary>
    /// <param name="exchange">Through which it came; empty for the default exchange.</param>
    /// <param name="routingKey">The routing key.</param>
    /// <param name="properties">The bytes, from the flags on.</param>
    /// <param name="newId">Makes the id of a message that has none.</param>
    public InboundProperties Read(ReadOnlySpan<byte> exchange, ReadOnlySpan<byte> routingKey, ReadOnlySpan<byte> properties, Func<Guid> newId)
    {
        AmqpReader reader = new(properties);
        int flags = reader.UInt16();
        if ((flags & 1) != 0)
        {
            throw new AmqpFormatException("The broker sent properties that AMQP 0-9-1 does not know.");
        }

        ReadOnlySpan<byte> contentType = Has(BasicProperties.ContentType) ? reader.ShortString() : default;
        ReadOnlySpan<byte> contentEncoding = Has(BasicProperties.ContentEncoding) ? reader.ShortString() : default;
        HeaderTable table = new(_texts);
        if (Has(BasicProperties.Headers))
        {
            table.Read(reader.LongString());
        }

        Skip(ref reader, BasicProperties.DeliveryMode);
        Skip(ref reader, BasicProperties.Priority);
        string? correlation = Has(BasicProperties.CorrelationId) ? Encoding.UTF8.GetString(reader.ShortString()) : null;
        string? replyTo = Has(BasicProperties.ReplyTo) ? _texts.Get(reader.ShortString()) : null;
        ReadOnlySpan<byte> expiration = Has(BasicProperties.Expiration) ? reader.ShortString() : default;
        Guid id = Id(Has(BasicProperties.MessageId) ? reader.ShortString() : default, newId);
        long seconds = Has(BasicProperties.Timestamp) ? (long)reader.UInt64() : 0;
        ReadOnlySpan<byte> type = Has(BasicProperties.Type) ? reader.ShortString() : default;
        if (Has(BasicProperties.UserId))
        {
            reader.ShortString();
        }

        string? source = Has(BasicProperties.AppId) ? _texts.Get(reader.ShortString()) : null;

        // A copy comes through the default exchange, and its routing key is the queue.
        string topic = _texts.Get(exchange.IsEmpty && !type.IsEmpty ? type : routingKey);
        WireFormat? format = ContentTypes.Parse(contentType, out ulong fingerprint);
        DateTimeOffset time = EventTime.From(seconds, table.Milliseconds, id, out bool isExact);
        bool isEncoded = !contentEncoding.IsEmpty && !Ascii.EqualsIgnoreCase(contentEncoding, "utf-8"u8) && !Ascii.EqualsIgnoreCase(contentEncoding, "identity"u8);
        MessageHeaders headers = new()
        {
            EventId = id,
            Topic = topic,
            Version = table.Version,
            Fingerprint = table.Fingerprint == 0 ? fingerprint : table.Fingerprint,
            Format = format ?? WireFormat.MessagePack,
            Timestamp = time,
            Source = source,
            CorrelationId = correlation,
            CausationId = table.Causation,
            Identity = table.Identity,
            WithoutIdentityReason = table.WithoutIdentity,
            TraceState = table.TraceState,
            Attempts = table.Attempts,
            HandlerId = table.Handler,
            FirstFailure = table.FirstFailure,
            Deadline = table.Deadline ?? (replyTo is not null && isExact ? Deadline(time, expiration) : null),
            Custom = table.Custom,
        };
        headers.SetTraceParent(table.TraceParent);
        string? problem = format is null ? $"Its content type '{Text(contentType)}' is neither {ContentTypes.MessagePack} nor {ContentTypes.Json}."
            : isEncoded ? $"Its content encoding '{Text(contentEncoding)}' is not supported."
            : null;
        CopyMarks? marks = table.Marks;
        if (problem is not null)
        {
            marks = (marks ?? new CopyMarks()) with
            {
                ForeignContentType = contentType.IsEmpty ? "" : Text(contentType),
                ForeignContentEncoding = contentEncoding.IsEmpty ? null : Text(contentEncoding),
            };
        }

        return new InboundProperties(headers, marks, replyTo, table.DeliveryCount, problem);

        bool Has(int flag) => (flags & flag) != 0;

        void Skip(ref AmqpReader from, int flag)
        {
            if (Has(flag))
            {
                from.Byte();
            }
        }
    }

    /// <summary>Stands in for properties that cannot be read.</summary>
    public InboundProperties Unreadable(ReadOnlySpan<byte> routingKey, Guid id, string problem) =>
        new(new MessageHeaders { EventId = id, Topic = _texts.Get(routingKey) }, Marks: null, ReplyTo: null, DeliveryCount: 0, problem);

    /// <summary>Reads a reply's properties.</summary>
    /// <returns>False for what is not a reply to one of our requests.</returns>
    public bool TryReadReply(ReadOnlySpan<byte> properties, out Guid requestId, out WireFormat format, out RpcFault? fault)
    {
        try
        {
            return ReadReply(properties, out requestId, out format, out fault);
        }
        catch (AmqpFormatException)
        {
            // Only a responder can have made it; the connection, with all other calls on it, is in order.
            requestId = default;
            format = default;
            fault = null;
            return false;
        }
    }

    private bool ReadReply(ReadOnlySpan<byte> properties, out Guid requestId, out WireFormat format, out RpcFault? fault)
    {
        AmqpReader reader = new(properties);
        int flags = reader.UInt16();
        format = (flags & BasicProperties.ContentType) != 0 ? ContentTypes.Parse(reader.ShortString(), out _) ?? WireFormat.MessagePack : WireFormat.MessagePack;
        if ((flags & BasicProperties.ContentEncoding) != 0)
        {
            reader.ShortString();
        }

        HeaderTable table = new(_texts);
        if ((flags & BasicProperties.Headers) != 0)
        {
            table.Read(reader.LongString());
        }

        fault = table.Fault;
        if ((flags & BasicProperties.DeliveryMode) != 0)
        {
            reader.Byte();
        }

        if ((flags & BasicProperties.Priority) != 0)
        {
            reader.Byte();
        }

        requestId = default;
        return (flags & BasicProperties.CorrelationId) != 0 && TryParse(reader.ShortString(), out requestId);
    }

    /// <summary>Reads the id of a returned message.</summary>
    public static bool TryReadId(ReadOnlySpan<byte> properties, out Guid id)
    {
        AmqpReader reader = new(properties);
        int flags = reader.UInt16();
        foreach (int flag in (ReadOnlySpan<int>)[BasicProperties.ContentType, BasicProperties.ContentEncoding])
        {
            if ((flags & flag) != 0)
            {
                reader.ShortString();
            }
        }

        if ((flags & BasicProperties.Headers) != 0)
        {
            reader.LongString();
        }

        foreach (int flag in (ReadOnlySpan<int>)[BasicProperties.DeliveryMode, BasicProperties.Priority])
        {
            if ((flags & flag) != 0)
            {
                reader.Byte();
            }
        }

        foreach (int flag in (ReadOnlySpan<int>)[BasicProperties.CorrelationId, BasicProperties.ReplyTo, BasicProperties.Expiration])
        {
            if ((flags & flag) != 0)
            {
                reader.ShortString();
            }
        }

        id = default;
        return (flags & BasicProperties.MessageId) != 0 && TryParse(reader.ShortString(), out id);
    }

    private static bool TryParse(ReadOnlySpan<byte> text, out Guid id) =>
        Utf8Parser.TryParse(text, out id, out int read, 'D') && read == text.Length;

    // A foreign id that is no UUID still names the message, so that a second copy of it is known as one.
    private static Guid Id(ReadOnlySpan<byte> text, Func<Guid> newId) =>
        text.IsEmpty ? newId()
        : TryParse(text, out Guid id) ? id
        : new Guid(SHA256.HashData(text).AsSpan(0, 16), bigEndian: true);

    // Whole seconds would end a short call before its time.
    private static DateTimeOffset? Deadline(DateTimeOffset time, ReadOnlySpan<byte> expiration) =>
        Utf8Parser.TryParse(expiration, out uint patience, out int read) && read == expiration.Length
            ? EventTime.From(time.ToUnixTimeMilliseconds() + patience)
            : null;

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);
}
