using System;
using System.Linq;
using System.Text;

namespace TypedEvents.Wire.Tests;

public sealed class GoldenVectorTests
{
    public static TheoryData<GoldenVector> Scalars =>
        new(GoldenVectors.All.Where(vector => ScalarCodecs.ByKind.ContainsKey(vector.Kind)));

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Encode_Value_GivesTheRecordedBytes(GoldenVector vector)
    {
        ScalarCodec codec = ScalarCodecs.ByKind[vector.Kind];

        Assert.Equal(vector.MessagePack, Convert.ToHexStringLower(codec.Encode(vector.Value)));
        Assert.Equal(vector.Json, Encoding.UTF8.GetString(codec.EncodeJson(vector.Value)));
    }

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Decode_RecordedBytes_GivesTheValue(GoldenVector vector)
    {
        ScalarCodec codec = ScalarCodecs.ByKind[vector.Kind];
        byte[] body = Convert.FromHexString(vector.MessagePack);

        Assert.Equal(vector.Value, codec.Decode(body));
        Assert.Equal(vector.Value, codec.DecodeFast(body));
        Assert.Equal(vector.Value, codec.DecodeJson(Encoding.UTF8.GetBytes(vector.Json)));
    }

    [Fact]
    public void Vectors_EveryKind_HasOne() =>
        Assert.Empty(ScalarCodecs.ByKind.Keys.Except(GoldenVectors.All.Select(vector => vector.Kind)));
}
