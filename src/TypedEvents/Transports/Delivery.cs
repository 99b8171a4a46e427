using System;

namespace TypedEvents.Transports;

/// <summary>A message taken from a queue, owned by whoever settles it.</summary>
/// <param name="headers">The headers.</param>
/// <param name="body">The bytes, valid until the callback first returns.</param>
public class Delivery(MessageHeaders headers, ReadOnlyMemory<byte> body)
{
    /// <summary>The headers.</summary>
    public MessageHeaders Headers { get; } = headers;

    /// <summary>The bytes, valid until the callback first returns.</summary>
    public ReadOnlyMemory<byte> Body { get; } = body;
}
