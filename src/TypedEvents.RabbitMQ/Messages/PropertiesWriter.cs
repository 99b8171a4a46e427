using System;
using System.Collections.Generic;
using TypedEvents.RabbitMq.Amqp;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMq.Messages;

/// <summary>Writes the properties and headers of a message. What has its default is left out.</summary>
internal static class PropertiesWriter
{
    private const byte Persistent = 2;
    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>Writes flags and properties.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="publication">The message.</param>
    public static void Write(ref AmqpWriter writer, in Publication publication)
    {
        MessageHeaders headers = publication.Message.Headers;
        CopyMarks? marks = publication.Marks;
        int flagsAt = writer.Position;
        writer.UInt16(0);
        int flags = BasicProperties.ContentType | BasicProperties.MessageId | BasicProperties.Timestamp | BasicProperties.Type;
        string contentType = marks?.ForeignContentType ?? ContentTypes.Of(headers.Format);
        bool isTyped = ContentTypes.HoldsFingerprint(contentType) && headers.Fingerprint != 0;
        if (isTyped)
        {
            writer.ShortString(ContentTypes.TypedMessagePack, headers.Fingerprint);
        }
        else
        {
            writer.ShortString(contentType);
        }

        if (marks?.ForeignContentEncoding is { } encoding)
        {
            flags |= BasicProperties.ContentEncoding;
            writer.ShortString(encoding);
        }

        long milliseconds = headers.Timestamp.ToUnixTimeMilliseconds();
        long? expiration = publication.ReplyTo is null ? null : EventTime.Patience(milliseconds, headers.Deadline);
        int tableAt = writer.BeginSize();
        WriteTable(ref writer, headers, milliseconds, isTyped, expiration);
        WriteMarks(ref writer, marks);
        if (writer.TryEndSize(tableAt))
        {
            flags |= BasicProperties.Headers;
        }

        if (publication.ReplyTo is null)
        {
            flags |= BasicProperties.DeliveryMode;
            writer.Byte(Persistent);
        }

        // The id itself is the default of a correlation, so it does not travel twice.
        if (headers.CorrelationId is { } correlation && !IsText(headers.EventId, correlation))
        {
            flags |= BasicProperties.CorrelationId;
            writer.ShortString(correlation);
        }

        if (publication.ReplyTo is { } replyTo)
        {
            flags |= BasicProperties.ReplyTo;
            writer.ShortString(replyTo);
        }

        if (expiration is { } patience)
        {
            flags |= BasicProperties.Expiration;
            writer.ShortString(patience);
        }

        writer.ShortString(headers.EventId);
        writer.UInt64((ulong)EventTime.Split(milliseconds).Seconds);
        writer.ShortString(headers.Topic);
        if (headers.Source is { } source)
        {
            flags |= BasicProperties.AppId;
            writer.ShortString(source);
        }

        writer.PatchUInt16(flagsAt, (ushort)flags);
    }

    /// <summary>Writes flags and properties of a reply.</summary>
    public static void WriteReply(ref AmqpWriter writer, Guid requestId, in OutboundReply reply)
    {
        int flagsAt = writer.Position;
        writer.UInt16(0);
        int flags = BasicProperties.ContentType | BasicProperties.CorrelationId;
        writer.ShortString(ContentTypes.Of(reply.Format));
        if (reply.Fault is { } fault)
        {
            flags |= BasicProperties.Headers;
            int tableAt = writer.BeginSize();
            writer.Field(HeaderNames.FaultCode, fault.Code);
            writer.Field(HeaderNames.FaultMessage, fault.Message);
            WriteText(ref writer, HeaderNames.FaultException, fault.ExceptionType);
            writer.EndSize(tableAt);
        }

        writer.ShortString(requestId);
        writer.PatchUInt16(flagsAt, (ushort)flags);
    }

    /// <summary>More bytes than the properties can take.</summary>
    public static int MaxSize(in Publication publication)
    {
        MessageHeaders headers = publication.Message.Headers;
        int characters = Length(headers.CorrelationId) + headers.Topic.Length + Length(headers.Source) + Length(headers.CausationId)
            + Length(headers.WithoutIdentityReason) + (headers.Trace is null ? Length(headers.TraceParent) : TraceParent.Length) + Length(headers.TraceState) + Length(headers.HandlerId)
            + Length(headers.Identity?.User) + Length(headers.Identity?.Company) + Length(headers.Identity?.UserCompany)
            + Length(publication.ReplyTo) + Length(publication.Marks?.Cause?.Message) + Length(publication.Marks?.Cause?.ExceptionType)
            + Length(publication.Marks?.LetterId) + Length(publication.Marks?.ForeignContentType) + Length(publication.Marks?.ForeignContentEncoding);
        int entries = 0;
        foreach ((string name, string value) in headers.Custom ?? Nothing)
        {
            characters += name.Length + value.Length;
            entries++;
        }

        return 1024 + (entries * 16) + (3 * characters);
    }

    // The broker decodes every entry and carries it along, so that what the properties say is not said again (docs/performance.md, "What a header costs").
    private static void WriteTable(ref AmqpWriter writer, MessageHeaders headers, long milliseconds, bool isTyped, long? expiration)
    {
        if (headers.Version != 1)
        {
            writer.Field(HeaderNames.Version, headers.Version);
        }

        if (headers.Fingerprint != 0 && !isTyped)
        {
            writer.Field(HeaderNames.Fingerprint, (long)headers.Fingerprint);
        }

        if (!EventTime.IsIn(headers.EventId, milliseconds))
        {
            writer.Field(HeaderNames.Milliseconds, EventTime.Split(milliseconds).Milliseconds);
        }

        WriteText(ref writer, HeaderNames.Causation, headers.CausationId);
        WriteText(ref writer, HeaderNames.WithoutIdentity, headers.WithoutIdentityReason);
        if (headers.Trace is { } trace)
        {
            Span<byte> text = stackalloc byte[TraceParent.Length];
            trace.Write(text);
            writer.Field(HeaderNames.TraceParent, text);
        }
        else
        {
            WriteText(ref writer, HeaderNames.TraceParent, headers.TraceParent);
        }

        WriteText(ref writer, HeaderNames.TraceState, headers.TraceState);
        WriteText(ref writer, HeaderNames.Handler, headers.HandlerId);
        WriteTime(ref writer, HeaderNames.FirstFailure, headers.FirstFailure);
        if (expiration is null)
        {
            WriteTime(ref writer, HeaderNames.Deadline, headers.Deadline);
        }

        if (headers.Attempts != 0)
        {
            writer.Field(HeaderNames.Attempts, headers.Attempts);
        }

        if (headers.Identity is { } identity)
        {
            writer.Field(HeaderNames.Identity, 1);
            WriteText(ref writer, HeaderNames.User, identity.User);
            WriteText(ref writer, HeaderNames.Company, identity.Company);
            WriteText(ref writer, HeaderNames.UserCompany, identity.UserCompany);
        }

        if (headers.Custom is { } custom)
        {
            foreach ((string name, string value) in custom)
            {
                writer.Field(HeaderNames.MustEscape(name) ? HeaderNames.Escape + name : name, value);
            }
        }
    }

    private static void WriteMarks(ref AmqpWriter writer, CopyMarks? marks)
    {
        if (marks is null)
        {
            return;
        }

        if (marks.Life != 0)
        {
            writer.Field(HeaderNames.Life, marks.Life);
        }

        WriteTime(ref writer, HeaderNames.Due, marks.Due);
        WriteText(ref writer, HeaderNames.LetterId, marks.LetterId);
        WriteTime(ref writer, HeaderNames.DeadAt, marks.DiedAt);
        if (marks.Cause is { } cause)
        {
            writer.Field(HeaderNames.DeadReason, cause.Reason.ToString());
            writer.Field(HeaderNames.DeadMessage, cause.Message);
            WriteText(ref writer, HeaderNames.DeadException, cause.ExceptionType);
        }
    }

    private static void WriteText(ref AmqpWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.Field(name, value);
        }
    }

    private static void WriteTime(ref AmqpWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } time)
        {
            writer.Field(name, time.ToUnixTimeMilliseconds());
        }
    }

    private static bool IsText(Guid id, string text)
    {
        Span<char> formatted = stackalloc char[36];
        id.TryFormat(formatted, out _);
        return text.AsSpan().SequenceEqual(formatted);
    }

    private static int Length(string? text) => text?.Length ?? 0;
}
