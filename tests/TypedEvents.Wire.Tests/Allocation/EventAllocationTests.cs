using TypedEvents.Serialization;

namespace TypedEvents.Wire.Tests;

/// <summary>Encoding into a caller's buffer allocates nothing, decoding allocates the object graph and not a byte more.</summary>
public sealed class EventAllocationTests
{
    private const int Samples = 5;

    [Fact]
    public void SmallInAMap_EncodeNothingDecodeTheGraph() => IsExact<Small>();

    [Fact]
    public void SmallInAnArray_EncodeNothingDecodeTheGraph() => IsExact<SmallCompact>();

    [Fact]
    public void ScalarsInAMap_EncodeNothingDecodeTheGraph() => IsExact<AllScalarsMap>();

    [Fact]
    public void ScalarsInAnArray_EncodeNothingDecodeTheGraph() => IsExact<AllScalarsArray>();

    [Fact]
    public void StructInAMap_EncodeNothingDecodeTheGraph() => IsExact<AllScalarsMapStruct>();

    [Fact]
    public void StructInAnArray_EncodeNothingDecodeTheGraph() => IsExact<AllScalarsArrayStruct>();

    [Fact]
    public void CollectionsInAMap_EncodeNothingDecodeTheGraph() => IsExact<AllCollectionsMap>();

    [Fact]
    public void CollectionsInAnArray_EncodeNothingDecodeTheGraph() => IsExact<AllCollectionsArray>();

    private static void IsExact<T>()
        where T : IEvent<T>
    {
        byte[] destination = new byte[64 * 1024];
        foreach (T value in WireProperty.Samples(EventGen.Of<T>(), Samples))
        {
            foreach (WireFormat format in (WireFormat[])[WireFormat.MessagePack, WireFormat.Json])
            {
                byte[] body = EventBytes.Of(value, format);
                long graph = ObjectGraph.BytesOf(EventSerializer.Decode<T>(body, format));

                Assert.Equal(0, Allocated.BytesOf(() => EventSerializer.Encode(in value, destination, format)));
                Assert.Equal(graph, Allocated.BytesOf(() => EventSerializer.Decode<T>(body, format)));
            }
        }
    }
}
