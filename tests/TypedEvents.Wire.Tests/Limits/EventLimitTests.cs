using System.Linq;
using TypedEvents.Serialization;

namespace TypedEvents.Wire.Tests;

/// <summary>Generated readers keep the limits that the readers by hand keep.</summary>
public sealed class EventLimitTests
{
    private static readonly WireLimits FewUnkeyed = new() { MaxUnkeyedItems = 2 };

    [Fact]
    public void MaxUnkeyedItems_SetOfRecords_IsLimited()
    {
        AllCollectionsMap value = WireProperty.Samples(EventGen.Of<AllCollectionsMap>(), 1).Single() with
        {
            DistinctParts = [new Part("a", 1), new Part("b", 2), new Part("c", 3)],
        };

        EventDecodeException packed = Fault.InMessagePack<AllCollectionsMap>(EventBytes.Of(value, WireFormat.MessagePack), FewUnkeyed);
        EventDecodeException json = Fault.InJson<AllCollectionsMap>(EventBytes.Of(value, WireFormat.Json), FewUnkeyed);

        Assert.Equal((EventDecodeError.LimitExceeded, "$.distinct_parts[0]"), (packed.Code, packed.Path));
        Assert.Equal((EventDecodeError.LimitExceeded, "$.distinct_parts[2]"), (json.Code, json.Path));
    }

    [Fact]
    public void Encode_CyclicContent_EndsInAnException()
    {
        Part deep = new("x", 1);
        for (int i = 0; i < 200; i++)
        {
            deep = new Part("x", 1, deep);
        }

        Assert.Throws<EventEncodeException>(() => EventBytes.Of(deep, WireFormat.MessagePack));
        Assert.Throws<EventEncodeException>(() => EventBytes.Of(deep, WireFormat.Json));
    }

    [Fact]
    public void Decode_NestedRecords_AreLimitedInDepth()
    {
        Part deep = new("x", 1);
        for (int i = 0; i < 40; i++)
        {
            deep = new Part("x", 1, deep);
        }

        Assert.Equal(EventDecodeError.LimitExceeded, Fault.InMessagePack<Part>(EventBytes.Of(deep, WireFormat.MessagePack)).Code);
        Assert.Equal(EventDecodeError.LimitExceeded, Fault.InJson<Part>(EventBytes.Of(deep, WireFormat.Json)).Code);
    }

    [Theory]
    [InlineData("82 a46e616d65 a161 a5636f756e74 c3", EventDecodeError.UnexpectedType, 14, "$.count")]
    [InlineData("82 a46e616d65 a161 a46e616d65 a162", EventDecodeError.DuplicateKey, 13, "$.name")]
    [InlineData("81 a46e616d65 a161", EventDecodeError.MissingMember, 0, "$.count")]
    [InlineData("83 a46e616d65 a161 a5636f756e74 01 a5696e6e6572 82 a46e616d65 a161 a5636f756e74 a131", EventDecodeError.UnexpectedType, 35, "$.inner.count")]
    public void Decode_FaultInAGeneratedRecord_SaysWhatAndWhere(string hex, EventDecodeError code, long offset, string path) =>
        Fault.Is(code, offset, path, Fault.InMessagePack<Part>(hex));
}
