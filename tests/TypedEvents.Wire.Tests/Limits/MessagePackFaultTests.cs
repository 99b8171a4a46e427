namespace TypedEvents.Wire.Tests;

/// <summary>Each way in which MessagePack can be wrong, with the code, offset and path it is reported with.</summary>
public sealed class MessagePackFaultTests
{
    private const string Id = "a26964 a178";
    private const string Items = "a56974656d73 9182 a46e616d65a161 a87175616e7469747905";
    private const string Stock = "a573746f636b 81 a16b01";

    [Fact]
    public void Decode_KeysInAnyOrderAndUnknownOnes_GivesTheValue()
    {
        Basket basket = Serialization.EventSerializer.Decode<Basket>(Fault.Hex($"84 {Stock} {Items} a17a 92 81a16101 c0 {Id}"));

        Assert.Equal(("x", new BasketItem("a", 5), 1), (basket.Id, basket.Items[0], basket.Stock["k"]));
    }

    [Theory]
    [InlineData("", EventDecodeError.UnexpectedEnd, 0, "$")]
    [InlineData("c0", EventDecodeError.UnexpectedNull, 0, "$")]
    [InlineData("93010203", EventDecodeError.UnexpectedType, 0, "$")]
    [InlineData("c1", EventDecodeError.InvalidByte, 0, "$")]
    [InlineData("82" + Id, EventDecodeError.UnexpectedEnd, 6, "$")]
    [InlineData("82" + Id + Stock, EventDecodeError.MissingMember, 0, "$.items")]
    [InlineData("83" + Id + Items + Stock + "00", EventDecodeError.TrailingBytes, 41, "$")]
    [InlineData("83 a26964 a2c328", EventDecodeError.InvalidText, 4, "$.id")]
    [InlineData("83 a26964 a4ff0000", EventDecodeError.UnexpectedEnd, 4, "$.id")]
    [InlineData("83 a26964 c0" + Items + Stock, EventDecodeError.UnexpectedNull, 4, "$.id")]
    [InlineData("83 a26964 01" + Items + Stock, EventDecodeError.UnexpectedType, 4, "$.id")]
    [InlineData("83" + Id + "a56974656d73 9282a46e616d65a161a87175616e7469747905 82a46e616d65a161a87175616e74697479 cf8000000000000000", EventDecodeError.OutOfRange, 48, "$.items[1].quantity")]
    [InlineData("83" + Id + "a56974656d73 9181 a87175616e74697479 cd01", EventDecodeError.UnexpectedEnd, 23, "$.items[0].quantity")]
    [InlineData("83" + Id + "a56974656d73 9f82", EventDecodeError.UnexpectedEnd, 12, "$.items")]
    [InlineData("83" + Id + "a56974656d73 dd7fffffff 90", EventDecodeError.LimitExceeded, 12, "$.items")]
    [InlineData("83" + Id + "a56974656d73 ddffffffff 90", EventDecodeError.LimitExceeded, 12, "$.items")]
    [InlineData("83" + Id + Items + "a573746f636b 82 a16b01 a16b02", EventDecodeError.DuplicateKey, 43, "$.stock[1]")]
    [InlineData("83" + Id + Items + "a573746f636b 81 a16bc3", EventDecodeError.UnexpectedType, 40, "$.stock[0]")]
    [InlineData("84" + Id + "a17a dbffffffff" + Items + Stock, EventDecodeError.LimitExceeded, 8, "$.z")]
    [InlineData("84" + Id + "a17a 81a161 91c1" + Items + Stock, EventDecodeError.InvalidByte, 12, "$.z[0][0]")]
    [InlineData("84" + Id + "a17a c8fffe01", EventDecodeError.UnexpectedEnd, 8, "$.z")]
    [InlineData("81 01 02", EventDecodeError.UnexpectedType, 1, "$")]
    public void Decode_Malformed_SaysWhatAndWhere(string hex, EventDecodeError code, long offset, string path) =>
        Fault.Is(code, offset, path, Fault.InMessagePack<Basket>(hex));

    [Fact]
    public void Decode_Malformed_MessageHasNoContent()
    {
        EventDecodeException fault = Fault.InMessagePack<Basket>("81 ad 62 6f 62 40 63 61 6e 61 72 79 2e 63 6f c1");

        Assert.Equal("$[0]", fault.Path);
        Assert.DoesNotContain("canary", fault.ToString(), System.StringComparison.Ordinal);
    }
}
