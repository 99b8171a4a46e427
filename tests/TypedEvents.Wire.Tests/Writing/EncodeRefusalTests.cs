using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace TypedEvents.Wire.Tests;

/// <summary>Values without a wire form are refused in both formats, with the member's name.</summary>
public sealed class EncodeRefusalTests
{
    public static TheoryData<Action> Refused =>
    [
        () => ScalarCodecs.Double.Encode(double.NaN),
        () => ScalarCodecs.Double.Encode(double.PositiveInfinity),
        () => ScalarCodecs.Double.EncodeJson(double.NegativeInfinity),
        () => ScalarCodecs.Single.Encode(float.NaN),
        () => ScalarCodecs.Single.EncodeJson(float.PositiveInfinity),
        () => ScalarCodecs.String.Encode("\ud800"),
        () => ScalarCodecs.String.Encode("long enough for vectors \ud800"),
        () => ScalarCodecs.String.Encode("a\udc00b"),
        () => ScalarCodecs.String.EncodeJson("\udc00\ud800"),
        () => ScalarCodecs.String.EncodeJson("a\ud800"),
        () => ScalarCodecs.String.Encode((string)null!),
        () => ScalarCodecs.String.EncodeJson((string)null!),
        () => ScalarCodecs.Char.Encode('\ud800'),
        () => ScalarCodecs.Char.EncodeJson('\udfff'),
        () => ScalarCodecs.Uri.Encode((Uri)null!),
        () => ScalarCodecs.Uri.EncodeJson((Uri)null!),
        () => ScalarCodecs.Binary.EncodeJson((byte[])null!),
        () => ScalarCodecs.DateTime.Encode(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local)),
        () => ScalarCodecs.DateTime.Encode(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Unspecified)),
        () => ScalarCodecs.DateTime.EncodeJson(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Unspecified)),
        () => ScalarCodecs.JsonElement.Encode(default(JsonElement)),
        () => ScalarCodecs.JsonElement.EncodeJson(default(JsonElement)),
    ];

    public static IEnumerable<object[]> RefusedContent =>
        from content in new[] { "1e400", "0.12345678901234567890", "18446744073709551616.5", "1e-400", "\"\\ud800\"", "{\"\\ud800\":1}", "{\"a\":1,\"a\":2}", "[{\"a\":1,\"b\":2,\"\\u0061\":3}]" }
        select new object[] { content };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Encode_ValueWithoutWireForm_Throws(Action encode) =>
        Assert.Contains(Assert.Throws<EventEncodeException>(encode).Member, (string[])["value", "Type.Member"]);

    [Theory]
    [MemberData(nameof(RefusedContent))]
    public void Encode_ContentWithoutWireForm_ThrowsInBothFormats(string content)
    {
        Assert.Throws<EventEncodeException>(() => ScalarCodecs.JsonElement.Encode(content));
        Assert.Throws<EventEncodeException>(() => ScalarCodecs.JsonElement.EncodeJson(content));
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("-1.50e-2")]
    [InlineData("123456789012345678901234567890e-30", false)]
    [InlineData("9007199254740993")]
    [InlineData("18446744073709551615")]
    [InlineData("100000000000000000000")]
    public void Encode_Number_IsRefusedUnlessItIsExact(string number, bool isExact = true)
    {
        if (isExact)
        {
            string arrived = ScalarCodecs.JsonElement.Decode(ScalarCodecs.JsonElement.Encode(number));
            Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(number).RootElement, JsonDocument.Parse(arrived).RootElement), arrived);
        }
        else
        {
            Assert.Throws<EventEncodeException>(() => ScalarCodecs.JsonElement.Encode(number));
        }
    }
}
