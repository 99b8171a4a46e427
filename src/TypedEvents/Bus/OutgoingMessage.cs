using System;
using System.Collections.Generic;
using TypedEvents.CompilerServices;
using TypedEvents.Serialization;
using TypedEvents.Telemetry;
using TypedEvents.Transports;

namespace TypedEvents.Bus;

/// <summary>A validated, encoded message on pooled memory. Dispose it once, when the transport no longer borrows the body.</summary>
internal readonly struct OutgoingMessage(MessageHeaders headers, PooledBufferWriter body) : IDisposable
{
    public MessageHeaders Headers { get; } = headers;

    public ReadOnlyMemory<byte> Body => body.WrittenMemory;

    /// <summary>Validates, identifies and encodes a message; nothing is sent.</summary>
    public static OutgoingMessage Create<T>(BusCore core, in T message, in OutgoingOptions options)
        where T : IMessage<T>
    {
        ArgumentNullException.ThrowIfNull(message);
        OutgoingHeaders.ThrowIfTooLarge(options.Headers);
        ValidationErrors errors = default;
        T.Validate(in message, ref errors);
        if (errors.Errors is { } violations)
        {
            throw new EventValidationException(T.Topic, violations);
        }

        if (options.Version is { } version && version != T.Version)
        {
            return OlderMessage.Create(core, in message, in options, version);
        }

        MessageHeaders headers = Identify<T>(core, in options);
        PooledBufferWriter body = new();
        try
        {
            EventSerializer.Encode(in message, body, headers.Format);
            if (body.WrittenCount > core.Options.Limits.MaxBodySize)
            {
                throw new EventEncodeException(
                    typeof(T).Name,
                    $"it has {body.WrittenCount} bytes, at most {core.Options.Limits.MaxBodySize} are allowed. Send a reference to the data, or raise TypedEvents:Limits:MaxBodySize everywhere.");
            }

            return new OutgoingMessage(headers, body);
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose() => body.Dispose();

    private static MessageHeaders Identify<T>(BusCore core, in OutgoingOptions options)
        where T : IMessage<T>
    {
        EventContext? cause = AmbientContext.Current;
        Guid id = options.EventId ?? core.Ids.Next();
        EventIdentity? identity = options.Identity ?? cause?.Identity;
        if (identity is null && (T.Traits & MessageTraits.RequiresIdentity) != 0)
        {
            if (options.WithoutIdentityReason is null)
            {
                throw new EventIdentityException(
                    $"'{T.Topic}' requires an identity and there is none. Set Identity in the options, publish from a handler whose event has one, or give a reason with WithoutIdentity(\"...\").");
            }

            PublishLog.WithoutIdentity(core.Logger, T.Topic, id, options.WithoutIdentityReason);
        }

        return new MessageHeaders
        {
            EventId = id,
            Topic = T.Topic,
            Version = T.Version,
            Fingerprint = T.Fingerprint,
            Format = Format(options.Format, T.Traits, core.Options.Format),
            Timestamp = core.Time.GetUtcNow(),
            Source = core.Options.ServiceName,
            // The first cause's own id is the default of whoever reads it.
            CorrelationId = options.CorrelationId ?? cause?.CorrelationId,
            CausationId = cause?.EventId.ToString(),
            Identity = identity,
            WithoutIdentityReason = identity is null ? options.WithoutIdentityReason : null,
            // The message may wait in a queue, or be in use elsewhere, when the caller changes its dictionary.
            Custom = options.Headers is { } headers ? new Dictionary<string, string>(headers, StringComparer.Ordinal) : null,
        };
    }

    private static WireFormat Format(WireFormat call, MessageTraits traits, WireFormat bus) =>
        call != WireFormat.Default ? call
        : (traits & MessageTraits.Json) != 0 ? WireFormat.Json
        : (traits & MessageTraits.MessagePack) != 0 ? WireFormat.MessagePack
        : bus != WireFormat.Default ? bus
        : WireFormat.MessagePack;
}
