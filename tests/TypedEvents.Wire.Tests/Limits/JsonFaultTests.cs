using System.Text;

namespace TypedEvents.Wire.Tests;

/// <summary>Each way in which JSON can be wrong, with the code, offset and path it is reported with.</summary>
public sealed class JsonFaultTests
{
    private const string Items = "\"items\":[{\"name\":\"a\",\"quantity\":5}]";
    private const string Stock = "\"stock\":{\"k\":1}";

    [Fact]
    public void Decode_KeysInAnyOrderAndUnknownOnes_GivesTheValue()
    {
        Basket basket = Serialization.EventSerializer.Decode<Basket>(
            Encoding.UTF8.GetBytes($$""" { {{Stock}}, "z":[{"a":1},null], {{Items}}, "\u0069d":"x" } """), WireFormat.Json);

        Assert.Equal(("x", new BasketItem("a", 5), 1), (basket.Id, basket.Items[0], basket.Stock["k"]));
    }

    [Theory]
    [InlineData("", EventDecodeError.UnexpectedEnd, 0, "$")]
    [InlineData("  ", EventDecodeError.UnexpectedEnd, 2, "$")]
    [InlineData("null", EventDecodeError.UnexpectedNull, 0, "$")]
    [InlineData("[1]", EventDecodeError.UnexpectedType, 0, "$")]
    [InlineData("{\"id\":\"x\"", EventDecodeError.UnexpectedEnd, 9, "$.id")]
    [InlineData("{\"id\":", EventDecodeError.UnexpectedEnd, 6, "$.id")]
    [InlineData("{\"id\":x}", EventDecodeError.InvalidByte, 6, "$.id")]
    [InlineData("{\"id\":\"x\"," + Stock + "}", EventDecodeError.MissingMember, 0, "$.items")]
    [InlineData("{\"id\":\"x\"," + Items + "," + Stock + "} 1", EventDecodeError.TrailingBytes, 63, "$")]
    [InlineData("{\"id\":null}", EventDecodeError.UnexpectedNull, 6, "$.id")]
    [InlineData("{\"id\":1}", EventDecodeError.UnexpectedType, 6, "$.id")]
    [InlineData("{\"id\":\"\\ud800\"}", EventDecodeError.InvalidText, 6, "$.id")]
    [InlineData("{\"items\":[{\"quantity\":1},{\"quantity\":2147483648}]}", EventDecodeError.OutOfRange, 37, "$.items[1].quantity")]
    [InlineData("{\"items\":[{\"quantity\":1.5}]}", EventDecodeError.OutOfRange, 22, "$.items[0].quantity")]
    [InlineData("{\"stock\":{\"k\":1,\"k\":2}}", EventDecodeError.DuplicateKey, 20, "$.stock[1]")]
    [InlineData("{\"stock\":{\"k\":true}}", EventDecodeError.UnexpectedType, 14, "$.stock[0]")]
    [InlineData("{\"z\":{\"a\":[1,}]}}", EventDecodeError.InvalidByte, 13, "$.z[0][0]")]
    [InlineData("{\"z\":[\"\\ud800\"]}", EventDecodeError.InvalidText, 6, "$.z[0]")]
    public void Decode_Malformed_SaysWhatAndWhere(string json, EventDecodeError code, long offset, string path) =>
        Fault.Is(code, offset, path, Fault.InJson<Basket>(json));

    [Fact]
    public void Decode_BadUtf8_IsFoundBeforeAnyNameIsKnown() =>
        Fault.Is(EventDecodeError.InvalidText, 7, "$[0]", Fault.InJson<Basket>([.. "{\"id\":\""u8, 0xC3, 0x28, .. "\"}"u8]));

    [Fact]
    public void Decode_ByteOrderMark_IsRefused() =>
        Fault.Is(EventDecodeError.InvalidByte, 0, "$", Fault.InJson<Basket>([0xEF, 0xBB, 0xBF, .. "{}"u8]));

    [Fact]
    public void Decode_Malformed_MessageHasNoContent()
    {
        EventDecodeException fault = Fault.InJson<Basket>("{\"bob@canary.co\":x}");

        Assert.Equal("$[0]", fault.Path);
        Assert.DoesNotContain("canary", fault.ToString(), System.StringComparison.Ordinal);
    }
}
