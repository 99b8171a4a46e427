using System;
using System.Collections.Generic;
using System.Linq;
using TypedEvents.Serialization;

namespace TypedEvents.Wire.Tests;

public sealed class WireLimitsTests
{
    private static readonly byte[] Valid = Encode(new Basket("x", [new BasketItem("a", 5)], new Dictionary<string, int> { ["k"] = 1 }));

    public static TheoryData<Func<WireLimits, WireLimits>> OutOfRange =>
    [
        limits => limits with { MaxBodySize = 0 },
        limits => limits with { MaxBodySize = (16 * 1024 * 1024) + 1 },
        limits => limits with { MaxDepth = 0 },
        limits => limits with { MaxDepth = 65 },
        limits => limits with { MaxStringBytes = 254 },
        limits => limits with { MaxStringBytes = (16 * 1024 * 1024) + 1 },
        limits => limits with { MaxCollectionItems = 0 },
        limits => limits with { MaxCollectionItems = (16 * 1024 * 1024) + 1 },
        limits => limits with { MaxPreallocation = 0 },
        limits => limits with { MaxPreallocation = 65_537 },
        limits => limits with { MaxUnkeyedItems = 0 },
        limits => limits with { MaxUnkeyedItems = 65_537 },
    ];

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void Limit_OutsideItsRange_Throws(Func<WireLimits, WireLimits> change) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => change(WireLimits.Default));

    [Fact]
    public void Default_IsWhatTheDocumentationSays() => Assert.Equal(
        (1_048_576, 32, 262_144, 65_536, 1024, 1024),
        (WireLimits.Default.MaxBodySize, WireLimits.Default.MaxDepth, WireLimits.Default.MaxStringBytes, WireLimits.Default.MaxCollectionItems, WireLimits.Default.MaxPreallocation, WireLimits.Default.MaxUnkeyedItems));

    [Fact]
    public void MaxBodySize_OneByteMore_IsRefused()
    {
        WireLimits limits = new() { MaxBodySize = Valid.Length - 1 };

        Fault.Is(EventDecodeError.LimitExceeded, Valid.Length - 1, "$", Fault.InMessagePack<Basket>(Valid, limits));
        Assert.Equal("x", EventSerializer.Decode<Basket>(Valid, WireFormat.MessagePack, limits with { MaxBodySize = Valid.Length }).Id);
        Fault.Is(EventDecodeError.LimitExceeded, 9, "$", Fault.InJson<Basket>("{\"id\":\"x\"}", new WireLimits { MaxBodySize = 9 }));
    }

    [Theory]
    [InlineData(2, 14, "$.items[0]")]
    [InlineData(1, 13, "$.items[0]")]
    public void MaxDepth_OneLevelMore_IsRefused(int depth, int offset, string path)
    {
        WireLimits limits = new() { MaxDepth = depth };
        EventDecodeException fault = Fault.InMessagePack<Basket>(Valid, limits);

        Assert.Equal((EventDecodeError.LimitExceeded, offset, path), (fault.Code, (int)fault.Offset, fault.Path));
        Assert.Equal(EventDecodeError.LimitExceeded, Fault.InJson<Basket>("{\"items\":[{}]}", limits).Code);
    }

    [Fact]
    public void MaxDepth_SkippedContent_CountsToo()
    {
        byte[] skipped = [0x81, 0xA1, (byte)'z', .. Enumerable.Repeat((byte)0x91, 31), 0xC0];
        byte[] deeper = [0x81, 0xA1, (byte)'z', .. Enumerable.Repeat((byte)0x91, 32), 0xC0];

        Assert.Equal(EventDecodeError.MissingMember, Fault.InMessagePack<Basket>(skipped).Code);
        Assert.Equal(EventDecodeError.LimitExceeded, Fault.InMessagePack<Basket>(deeper).Code);
        Assert.Equal(EventDecodeError.MissingMember, Fault.InJson<Basket>(Nested(31)).Code);
        Assert.Equal(EventDecodeError.LimitExceeded, Fault.InJson<Basket>(Nested(32)).Code);
    }

    [Theory]
    [InlineData(0x91)]
    [InlineData(0x81)]
    public void MaxDepth_AMillionLevels_CostNoStack(byte header)
    {
        byte[] body = [0x81, 0xA1, (byte)'z', .. Enumerable.Repeat(header, 1_000_000)];

        Assert.NotEqual(EventDecodeError.MissingMember, Fault.InMessagePack<Basket>(body, new WireLimits { MaxDepth = 64 }).Code);
        Assert.Equal(EventDecodeError.LimitExceeded, Fault.InJson<Basket>(Nested(500_000), new WireLimits { MaxDepth = 64 }).Code);
    }

    [Fact]
    public void MaxStringBytes_OneByteMore_IsRefused()
    {
        WireLimits limits = new() { MaxStringBytes = 300 };
        byte[] longest = Encode(new Basket(new string('a', 300), [], new Dictionary<string, int>()));
        byte[] longer = Encode(new Basket(new string('a', 301), [], new Dictionary<string, int>()));

        Assert.Equal(300, EventSerializer.Decode<Basket>(longest, WireFormat.MessagePack, limits).Id.Length);
        Fault.Is(EventDecodeError.LimitExceeded, 4, "$.id", Fault.InMessagePack<Basket>(longer, limits));
        Fault.Is(EventDecodeError.LimitExceeded, 6, "$.id", Fault.InJson<Basket>($"{{\"id\":\"{new string('a', 301)}\"}}", limits));
    }

    [Fact]
    public void MaxCollectionItems_OneItemMore_IsRefused()
    {
        WireLimits limits = new() { MaxCollectionItems = 3 };
        byte[] most = Encode(new Basket("x", [.. Enumerable.Repeat(new BasketItem("a", 1), 3)], new Dictionary<string, int>()));
        byte[] more = Encode(new Basket("x", [.. Enumerable.Repeat(new BasketItem("a", 1), 4)], new Dictionary<string, int>()));

        Assert.Equal(3, EventSerializer.Decode<Basket>(most, WireFormat.MessagePack, limits).Items.Count);
        Fault.Is(EventDecodeError.LimitExceeded, 12, "$.items", Fault.InMessagePack<Basket>(more, limits));
        Fault.Is(EventDecodeError.LimitExceeded, 19, "$.items[3]", Fault.InJson<Basket>("{\"items\":[{},{},{},{}]}", limits));
    }

    [Fact]
    public void MaxPreallocation_ClaimedItems_AreNotAllocated()
    {
        byte[] claim = [0x81, 0xA5, .. "items"u8, 0xDC, 0xFF, 0xFF, .. new byte[65_535]];
        Fault.InMessagePack<Basket>(claim);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Fault.InMessagePack<Basket>(claim);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024);
    }

    private static string Nested(int levels) => $"{{\"z\":{new string('[', levels)}1{new string(']', levels)}}}";

    private static byte[] Encode(Basket basket) => EventBytes.Of(basket, WireFormat.MessagePack);
}
