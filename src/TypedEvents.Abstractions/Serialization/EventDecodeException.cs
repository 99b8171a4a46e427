using System;

namespace TypedEvents;

/// <summary>Received bytes are not a valid value. The only exception that leaves a decoder; it never contains payload.</summary>
/// <param name="code">What is wrong.</param>
/// <param name="offset">Byte offset of the fault in the body.</param>
/// <param name="path">The member in wire names, for example <c>$.items[2].quantity</c>.</param>
/// <param name="message">What is wrong, in words.</param>
public sealed class EventDecodeException(EventDecodeError code, long offset, string path, string message)
    : Exception($"{message} ({code} at byte {offset}, {path})")
{
    /// <summary>What is wrong.</summary>
    public EventDecodeError Code { get; } = code;

    /// <summary>Byte offset of the fault in the body.</summary>
    public long Offset { get; } = offset;

    /// <summary>The member in wire names.</summary>
    public string Path { get; } = path;
}
