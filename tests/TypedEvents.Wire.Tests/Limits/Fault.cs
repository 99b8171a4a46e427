using System;
using System.Text;
using TypedEvents.Serialization;

namespace TypedEvents.Wire.Tests;

/// <summary>Decodes what cannot be decoded.</summary>
internal static class Fault
{
    internal static EventDecodeException InMessagePack<T>(string hex, WireLimits? limits = null)
        where T : IWireType<T> => InMessagePack<T>(Hex(hex), limits);

    internal static EventDecodeException InMessagePack<T>(byte[] body, WireLimits? limits = null)
        where T : IWireType<T> => Assert.Throws<EventDecodeException>(() => EventSerializer.Decode<T>(body, WireFormat.MessagePack, limits));

    internal static EventDecodeException InJson<T>(string json, WireLimits? limits = null)
        where T : IWireType<T> => InJson<T>(Encoding.UTF8.GetBytes(json), limits);

    internal static EventDecodeException InJson<T>(byte[] body, WireLimits? limits = null)
        where T : IWireType<T> => Assert.Throws<EventDecodeException>(() => EventSerializer.Decode<T>(body, WireFormat.Json, limits));

    internal static void Is(EventDecodeError code, long offset, string path, EventDecodeException fault) =>
        Assert.Equal((code, offset, path), (fault.Code, fault.Offset, fault.Path));

    internal static byte[] Hex(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
