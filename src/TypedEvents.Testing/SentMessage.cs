using System;
using TypedEvents.Serialization;
using TypedEvents.Transports;

namespace TypedEvents.Testing;

/// <summary>An event or request as it was sent. Immutable, with its own copy of the bytes.</summary>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The encoded value.</param>
public sealed record SentMessage(MessageHeaders Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Whether this is an event of a type: same topic and version.</summary>
    public bool Is<T>()
        where T : IMessage<T> => Headers.Topic == T.Topic && Headers.Version == T.Version;

    /// <summary>Decodes the body.</summary>
    /// <exception cref="EventDecodeException">The body is not a valid <typeparamref name="T"/>.</exception>
    public T Decode<T>()
        where T : IMessage<T> => EventSerializer.Decode<T>(Body.Span, Headers.Format);
}
