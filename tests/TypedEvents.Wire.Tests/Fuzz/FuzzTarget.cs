using System.Collections.Generic;

namespace TypedEvents.Wire.Tests;

/// <summary>A decoder to feed with broken bodies.</summary>
/// <param name="name">Name in reports.</param>
/// <param name="seeds">Valid bodies.</param>
internal abstract class FuzzTarget(string name, IReadOnlyList<byte[]> seeds)
{
    /// <summary>Valid bodies.</summary>
    public IReadOnlyList<byte[]> Seeds { get; } = seeds;

    /// <summary>Decodes a body and encodes the value again.</summary>
    /// <returns>What was encoded; null when the body is refused, as documented.</returns>
    public byte[]? TryNormalize(byte[] body)
    {
        try
        {
            return Normalize(body);
        }
        catch (EventDecodeException)
        {
            return null;
        }
    }

    public override string ToString() => name;

    protected abstract byte[]? Normalize(byte[] body);
}
