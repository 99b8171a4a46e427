using System;
using System.Linq;
using System.Text;
using TypedEvents.Serialization;

namespace TypedEvents.Wire.Tests;

/// <summary>Generated records have the recorded bytes in both layouts and formats.</summary>
public sealed class EventVectorTests
{
    [Fact]
    public void Map_Record_HasTheRecordedBytes() => AssertVector("EventPart", new Part("bolt", 5, new Part("é", -1)));

    [Fact]
    public void Array_Record_HasTheRecordedBytes() => AssertVector("EventPair", new Pair("bolt", 5));

    private static void AssertVector<T>(string kind, T value)
        where T : IWireType<T>
    {
        GoldenVector vector = GoldenVectors.All.Single(vector => vector.Kind == kind);

        Assert.Equal(vector.MessagePack, Convert.ToHexStringLower(EventBytes.Of(value, WireFormat.MessagePack)));
        Assert.Equal(vector.Json, Encoding.UTF8.GetString(EventBytes.Of(value, WireFormat.Json)));
        Assert.Equal(value, EventSerializer.Decode<T>(Convert.FromHexString(vector.MessagePack)));
        Assert.Equal(value, EventSerializer.Decode<T>(Encoding.UTF8.GetBytes(vector.Json), WireFormat.Json));
    }
}
