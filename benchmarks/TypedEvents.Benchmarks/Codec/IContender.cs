using System;
using System.Text.Json.Serialization.Metadata;

namespace TypedEvents.Benchmarks.Codec;

/// <summary>One event and all that writes and reads it. Implemented by structs, so that every call is bound to its one target and no contender pays for
/// generics.</summary>
/// <typeparam name="TEvent">The event.</typeparam>
/// <typeparam name="TMessage">The Protobuf message of the same content.</typeparam>
internal interface IContender<TEvent, TMessage>
{
    /// <summary>The values to write, in turn; their number is a power of two.</summary>
    static abstract TEvent[] Values { get; }

    static abstract JsonTypeInfo<TEvent> JsonType { get; }

    static abstract int WriteByHand(TEvent value, Span<byte> destination);

    static abstract TEvent ReadByHand(ReadOnlySpan<byte> source);

    static abstract int Encode(TEvent value, Span<byte> destination, WireFormat format);

    static abstract TEvent Decode(ReadOnlySpan<byte> source, WireFormat format);

    static abstract TMessage ToMessage(TEvent value);

    static abstract int WriteMessage(TMessage message, Span<byte> destination);

    static abstract TMessage ReadMessage(ReadOnlySpan<byte> source);
}
