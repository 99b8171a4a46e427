using System;
using System.ComponentModel;
using TypedEvents.Serialization;

namespace TypedEvents.CompilerServices;

/// <summary>The body of an older version on its way to the shape that a handler takes. For generated code.</summary>
/// <param name="version">The version.</param>
/// <param name="bytes">The body.</param>
/// <param name="format">Its format.</param>
/// <param name="limits">Limits; null for the defaults.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct OlderBody(int version, ReadOnlySpan<byte> bytes, WireFormat format, WireLimits? limits)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>The version.</summary>
    public int Version { get; } = version;

    /// <summary>Whether the bytes were read: what fails afterwards is an upcaster.</summary>
    public bool IsDecoded { get; private set; }

    /// <summary>Reads the body in the shape that it was written in.</summary>
    /// <exception cref="EventDecodeException">The body is not a valid value.</exception>
    public T Decode<T>()
        where T : IWireType<T>
    {
        T value = EventSerializer.Decode<T>(_bytes, format, limits);
        IsDecoded = true;
        return value;
    }

    /// <summary>What to throw for a version that no upcaster leads from.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="version">The version that was asked for.</param>
    public readonly NotSupportedException Refused(string topic, int version) =>
        new($"'{topic}' version {Version} cannot be read as version {version}: there is no [Upcaster] that leads from one to the other.");
}
