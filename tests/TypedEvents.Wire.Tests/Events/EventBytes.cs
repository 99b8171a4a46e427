using TypedEvents.Serialization;

namespace TypedEvents.Wire.Tests;

internal static class EventBytes
{
    internal static byte[] Of<T>(in T value, WireFormat format)
        where T : IWireType<T>
    {
        using PooledBufferWriter buffer = new();
        EventSerializer.Encode(in value, buffer, format);
        return buffer.WrittenSpan.ToArray();
    }
}
