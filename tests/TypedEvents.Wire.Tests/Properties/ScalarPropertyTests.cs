using FsCheck;
using FsCheck.Fluent;

namespace TypedEvents.Wire.Tests;

/// <summary>Any scalar arrives as it was sent, in both formats and through both readers.</summary>
public sealed class ScalarPropertyTests
{
    private const int Inputs = 2000;

    [Fact]
    public void Int64_AnyValue_RoundTrips() => RoundTrips(ScalarCodecs.Int64, WireGen.Int64);

    [Fact]
    public void Int32_AnyValue_RoundTrips() => RoundTrips(ScalarCodecs.Int32, WireGen.Int64.Select(value => (int)value));

    [Fact]
    public void Int16_AnyValue_RoundTrips() => RoundTrips(ScalarCodecs.Int16, WireGen.Int64.Select(value => (short)value));

    [Fact]
    public void UInt64_AnyValue_RoundTrips() => RoundTrips(ScalarCodecs.UInt64, WireGen.Bits);

    [Fact]
    public void UInt32_AnyValue_RoundTrips() => RoundTrips(ScalarCodecs.UInt32, WireGen.Bits.Select(value => (uint)value));

    [Fact]
    public void Single_AnyValue_RoundTrips() => RoundTrips(ScalarCodecs.Single, WireGen.Single);

    [Fact]
    public void Double_AnyValue_RoundTrips() => RoundTrips(ScalarCodecs.Double, WireGen.Double);

    [Fact]
    public void Decimal_AnyValue_RoundTripsWithItsScale() => RoundTrips(ScalarCodecs.Decimal, WireGen.Decimal);

    [Fact]
    public void String_AnyValue_RoundTrips() => RoundTrips(ScalarCodecs.String, WireGen.String);

    [Fact]
    public void Char_AnyValue_RoundTrips() => RoundTrips(ScalarCodecs.Char, WireGen.Char);

    [Fact]
    public void Guid_AnyValue_RoundTrips() => RoundTrips(ScalarCodecs.Guid, WireGen.Guid);

    [Fact]
    public void DateTime_AnyValue_RoundTrips() => RoundTrips(ScalarCodecs.DateTime, WireGen.DateTime);

    [Fact]
    public void DateTimeOffset_AnyValue_RoundTripsWithItsOffset() => RoundTrips(ScalarCodecs.DateTimeOffset, WireGen.DateTimeOffset);

    [Fact]
    public void DateOnly_AnyValue_RoundTrips() => RoundTrips(ScalarCodecs.DateOnly, WireGen.DateOnly);

    [Fact]
    public void TimeOnly_AnyValue_RoundTrips() => RoundTrips(ScalarCodecs.TimeOnly, WireGen.TimeOnly);

    [Fact]
    public void TimeSpan_AnyValue_RoundTrips() => RoundTrips(ScalarCodecs.TimeSpan, WireGen.TimeSpan);

    [Fact]
    public void Binary_AnyValue_RoundTrips() => RoundTrips(ScalarCodecs.Binary, WireGen.Binary);

    [Fact]
    public void JsonElement_AnyValue_RoundTrips() => RoundTrips(ScalarCodecs.JsonElement, WireGen.JsonElement);

    private static void RoundTrips<T>(ScalarCodec<T> codec, Gen<T> values) => WireProperty.Holds(values, Inputs, value =>
    {
        string expected = codec.Format(value);
        byte[] body = codec.Encode(value);

        Assert.Equal(expected, codec.Decode(body));
        Assert.Equal(expected, codec.DecodeFast(body));
        Assert.Equal(expected, codec.DecodeJson(codec.EncodeJson(value)));
    });
}
