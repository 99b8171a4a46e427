using TypedEvents.Serialization;

namespace TypedEvents.Wire.Tests;

/// <summary>Any event value arrives as it was sent, in both formats.</summary>
public sealed class EventPropertyTests
{
    private const int Inputs = 300;

    [Fact]
    public void ScalarsInAMap_AnyValue_RoundTrips() => RoundTrips<AllScalarsMap>();

    [Fact]
    public void ScalarsInAnArray_AnyValue_RoundTrips() => RoundTrips<AllScalarsArray>();

    [Fact]
    public void StructInAMap_AnyValue_RoundTrips() => RoundTrips<AllScalarsMapStruct>();

    [Fact]
    public void StructInAnArray_AnyValue_RoundTrips() => RoundTrips<AllScalarsArrayStruct>();

    [Fact]
    public void CollectionsInAMap_AnyValue_RoundTrips() => RoundTrips<AllCollectionsMap>();

    [Fact]
    public void CollectionsInAnArray_AnyValue_RoundTrips() => RoundTrips<AllCollectionsArray>();

    private static void RoundTrips<T>()
        where T : IEvent<T> => WireProperty.Holds(EventGen.Of<T>(), Inputs, value =>
    {
        string expected = Structure.Describe(value);

        Assert.Equal(expected, Structure.Describe(EventSerializer.Decode<T>(EventBytes.Of(value, WireFormat.MessagePack), WireFormat.MessagePack)));
        Assert.Equal(expected, Structure.Describe(EventSerializer.Decode<T>(EventBytes.Of(value, WireFormat.Json), WireFormat.Json)));
    });
}
