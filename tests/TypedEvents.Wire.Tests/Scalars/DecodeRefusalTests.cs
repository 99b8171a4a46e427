using System.Text;

namespace TypedEvents.Wire.Tests;

/// <summary>Scalars that are received but not what the member says.</summary>
public sealed class DecodeRefusalTests
{
    [Theory]
    [InlineData("Double", "cb7ff8000000000000", EventDecodeError.OutOfRange)]
    [InlineData("Double", "cb7ff0000000000000", EventDecodeError.OutOfRange)]
    [InlineData("Double", "ca7fc00000", EventDecodeError.OutOfRange)]
    [InlineData("Double", "cf0020000000000001", EventDecodeError.OutOfRange)]
    [InlineData("Double", "a131", EventDecodeError.UnexpectedType)]
    [InlineData("Single", "ca7f800000", EventDecodeError.OutOfRange)]
    [InlineData("Single", "cb7fefffffffffffff", EventDecodeError.OutOfRange)]
    [InlineData("Single", "ce01000001", EventDecodeError.OutOfRange)]
    [InlineData("Byte", "cd0100", EventDecodeError.OutOfRange)]
    [InlineData("Byte", "ff", EventDecodeError.OutOfRange)]
    [InlineData("SByte", "cc80", EventDecodeError.OutOfRange)]
    [InlineData("SByte", "d1ff7f", EventDecodeError.OutOfRange)]
    [InlineData("Int32", "ce80000000", EventDecodeError.OutOfRange)]
    [InlineData("Int32", "d3ffffffff7fffffff", EventDecodeError.OutOfRange)]
    [InlineData("Int32", "cb3ff0000000000000", EventDecodeError.UnexpectedType)]
    [InlineData("Int64", "cf8000000000000000", EventDecodeError.OutOfRange)]
    [InlineData("UInt64", "ff", EventDecodeError.OutOfRange)]
    [InlineData("UInt32", "d0ff", EventDecodeError.OutOfRange)]
    [InlineData("Int32", "ce0000", EventDecodeError.UnexpectedEnd)]
    [InlineData("Boolean", "01", EventDecodeError.UnexpectedType)]
    [InlineData("Char", "a0", EventDecodeError.InvalidText)]
    [InlineData("Char", "a26161", EventDecodeError.InvalidText)]
    [InlineData("Char", "a4f09f9880", EventDecodeError.InvalidText)]
    [InlineData("Char", "a3eda080", EventDecodeError.InvalidText)]
    [InlineData("String", "a3eda080", EventDecodeError.InvalidText)]
    [InlineData("String", "a2c080", EventDecodeError.InvalidText)]
    [InlineData("String", "c0", EventDecodeError.UnexpectedNull)]
    [InlineData("String", "c403616161", EventDecodeError.UnexpectedType)]
    [InlineData("Guid", "c40f00112233445566778899aabbccddee", EventDecodeError.OutOfRange)]
    [InlineData("Guid", "c41000112233445566778899aabbccddee", EventDecodeError.UnexpectedEnd)]
    [InlineData("Decimal", "a2312e", EventDecodeError.InvalidText)]
    [InlineData("Decimal", "a22e31", EventDecodeError.InvalidText)]
    [InlineData("Decimal", "a22b31", EventDecodeError.InvalidText)]
    [InlineData("Decimal", "a23031", EventDecodeError.InvalidText)]
    [InlineData("Decimal", "a3316530", EventDecodeError.InvalidText)]
    [InlineData("Decimal", "a22031", EventDecodeError.InvalidText)]
    [InlineData("Decimal", "bd3739323238313632353134323634333337353933353433393530333336", EventDecodeError.InvalidText)]
    [InlineData("Decimal", "01", EventDecodeError.UnexpectedType)]
    [InlineData("DateTime", "d7ffee6b280000000000", EventDecodeError.OutOfRange)]
    [InlineData("DateTime", "c70cff000000007fffffffffffffff", EventDecodeError.OutOfRange)]
    [InlineData("DateTime", "c70cff000000008000000000000000", EventDecodeError.OutOfRange)]
    [InlineData("DateTime", "c70cff00000000fffffff1886e08ff", EventDecodeError.OutOfRange)]
    [InlineData("DateTime", "d60100000000", EventDecodeError.UnexpectedType)]
    [InlineData("DateTime", "00", EventDecodeError.UnexpectedType)]
    [InlineData("DateTimeOffset", "92d6ff00000000cd0349", EventDecodeError.OutOfRange)]
    [InlineData("DateTimeOffset", "92c70cff00000000fffffff1886e0900ff", EventDecodeError.OutOfRange)]
    [InlineData("DateTimeOffset", "93d6ff000000000000", EventDecodeError.UnexpectedType)]
    [InlineData("DateOnly", "aa323032362d30322d3239", EventDecodeError.InvalidText)]
    [InlineData("DateOnly", "aa303030302d30312d3031", EventDecodeError.InvalidText)]
    [InlineData("DateOnly", "aa323032362f30322f3031", EventDecodeError.InvalidText)]
    [InlineData("TimeOnly", "a832343a30303a3030", EventDecodeError.InvalidText)]
    [InlineData("TimeOnly", "a931323a30303a30302e", EventDecodeError.InvalidText)]
    [InlineData("TimeOnly", "a531323a3030", EventDecodeError.InvalidText)]
    [InlineData("JsonElement", "c40100", EventDecodeError.UnexpectedType)]
    [InlineData("JsonElement", "d6ff00000000", EventDecodeError.UnexpectedType)]
    [InlineData("JsonElement", "810101", EventDecodeError.UnexpectedType)]
    [InlineData("JsonElement", "82a16101a16102", EventDecodeError.DuplicateKey)]
    [InlineData("JsonElement", "cb7ff8000000000000", EventDecodeError.OutOfRange)]
    public void Decode_MessagePack_IsRefused(string kind, string hex, EventDecodeError code)
    {
        byte[] body = Fault.Hex(hex);

        Assert.Equal(code, Assert.Throws<EventDecodeException>(() => ScalarCodecs.ByKind[kind].Decode(body)).Code);
        Assert.Equal(code, Assert.Throws<EventDecodeException>(() => ScalarCodecs.ByKind[kind].DecodeFast(body)).Code);
    }

    [Theory]
    [InlineData("Double", "1e400", EventDecodeError.OutOfRange)]
    [InlineData("Double", "\"NaN\"", EventDecodeError.UnexpectedType)]
    [InlineData("Single", "1e39", EventDecodeError.OutOfRange)]
    [InlineData("Byte", "256", EventDecodeError.OutOfRange)]
    [InlineData("Int32", "1.5", EventDecodeError.OutOfRange)]
    [InlineData("Int32", "\"1\"", EventDecodeError.UnexpectedType)]
    [InlineData("UInt64", "-1", EventDecodeError.OutOfRange)]
    [InlineData("Boolean", "1", EventDecodeError.UnexpectedType)]
    [InlineData("Char", "\"ab\"", EventDecodeError.InvalidText)]
    [InlineData("Char", "\"\"", EventDecodeError.InvalidText)]
    [InlineData("String", "\"\\udc00\"", EventDecodeError.InvalidText)]
    [InlineData("Guid", "\"00112233445566778899aabbccddeeff\"", EventDecodeError.InvalidText)]
    [InlineData("Decimal", "79228162514264337593543950336", EventDecodeError.OutOfRange)]
    [InlineData("Decimal", "\"1e0\"", EventDecodeError.InvalidText)]
    [InlineData("Decimal", "1e-29", EventDecodeError.OutOfRange)]
    [InlineData("Decimal", "true", EventDecodeError.UnexpectedType)]
    [InlineData("DateTime", "\"2026-11-21T08:30:00\"", EventDecodeError.InvalidText)]
    [InlineData("DateTime", "\"2026-11-21T08:30:00+01:00\"", EventDecodeError.OutOfRange)]
    [InlineData("DateTime", "\"2026-11-21\"", EventDecodeError.InvalidText)]
    [InlineData("DateTimeOffset", "\"2026-11-21T08:30:00\"", EventDecodeError.InvalidText)]
    [InlineData("DateOnly", "\"2026-2-1\"", EventDecodeError.InvalidText)]
    [InlineData("TimeOnly", "\"8:30:00\"", EventDecodeError.InvalidText)]
    [InlineData("TimeSpan", "\"1\"", EventDecodeError.InvalidText)]
    [InlineData("TimeSpan", "1", EventDecodeError.UnexpectedType)]
    [InlineData("Binary", "\"a\"", EventDecodeError.InvalidText)]
    [InlineData("JsonElement", "{\"a\":1,\"a\":2}", EventDecodeError.DuplicateKey)]
    [InlineData("JsonElement", "[\"\\ud800\"]", EventDecodeError.InvalidText)]
    public void Decode_Json_IsRefused(string kind, string json, EventDecodeError code) =>
        Assert.Equal(code, Assert.Throws<EventDecodeException>(() => ScalarCodecs.ByKind[kind].DecodeJson(Encoding.UTF8.GetBytes(json))).Code);

    [Theory]
    [InlineData("Int32", "d3ffffffffffffffff", "-1")]
    [InlineData("Int32", "cf0000000000000001", "1")]
    [InlineData("Byte", "d100ff", "255")]
    [InlineData("UInt64", "d201000000", "16777216")]
    [InlineData("Double", "05", "5")]
    [InlineData("Double", "ca3fc00000", "1.5")]
    [InlineData("Single", "cb3fb999999999999a", "0.1")]
    [InlineData("String", "db0000000161", "\"a\"")]
    [InlineData("Binary", "c60000000161", "61")]
    [InlineData("DateTime", "c704ff00000000", "1970-01-01T00:00:00Z")]
    [InlineData("DateTime", "c70cff000000630000000000000000", "1970-01-01T00:00:00Z")]
    [InlineData("DateTime", "d7ff0000018c00000001", "1970-01-01T00:00:01Z")]
    [InlineData("Guid", "c5001000112233445566778899aabbccddeeff", "00112233-4455-6677-8899-aabbccddeeff")]
    public void Decode_WiderForms_AreAccepted(string kind, string hex, string value)
    {
        Assert.Equal(value, ScalarCodecs.ByKind[kind].Decode(Fault.Hex(hex)));
        Assert.Equal(value, ScalarCodecs.ByKind[kind].DecodeFast(Fault.Hex(hex)));
    }

    [Theory]
    [InlineData("Decimal", "\"9.50\"", "9.50")]
    [InlineData("Decimal", "1.5e2", "150")]
    [InlineData("DateTime", "\"2026-11-21T08:30:00+00:00\"", "2026-11-21T08:30:00Z")]
    [InlineData("String", "\"\\u0041\\ud83d\\ude00\"", "\"A\\uD83D\\uDE00\"")]
    public void Decode_OtherJsonForms_AreAccepted(string kind, string json, string value) =>
        Assert.Equal(value, ScalarCodecs.ByKind[kind].DecodeJson(Encoding.UTF8.GetBytes(json)));
}
