using System;
using TypedEvents.CompilerServices;

namespace TypedEvents.Serialization;

public static partial class EventSerializer
{
    /// <summary>Decodes a whole body that was written in some version of an event, and upcasts it when that is an older one.</summary>
    /// <param name="version">The version that it was written in.</param>
    /// <param name="body">The body.</param>
    /// <param name="format">Its format; <see cref="WireFormat.Default"/> is MessagePack.</param>
    /// <param name="limits">Limits; null for the defaults.</param>
    /// <exception cref="EventDecodeException">The body is not a valid value of that version.</exception>
    /// <exception cref="NotSupportedException">The version is newer than <typeparamref name="T"/>, or no upcaster leads from it.</exception>
    /// <exception cref="InvalidOperationException">An upcaster returned null; what it throws itself is thrown on.</exception>
    public static T DecodeVersion<T>(int version, ReadOnlySpan<byte> body, WireFormat format = WireFormat.MessagePack, WireLimits? limits = null)
        where T : IMessage<T>
    {
        if (version == T.Version)
        {
            return Decode<T>(body, format, limits);
        }

        OlderBody older = new(version, body, format, limits);
        return T.ReadOlder(ref older) ?? throw new InvalidOperationException($"An upcaster of '{T.Topic}' returned null.");
    }
}
