using System;
using System.Collections.Generic;

namespace TypedEvents.Wire.Tests;

public sealed class EventEnvelopeTests
{
    private static readonly Small Event = new(Guid.Empty, 300, "é", new DateTime(2026, 11, 21, 8, 30, 0, DateTimeKind.Utc), true);

    [Theory]
    [InlineData(WireFormat.MessagePack)]
    [InlineData(WireFormat.Json)]
    public void TryDecode_ItsOwnTopicAndVersion_GivesTheEvent(WireFormat format)
    {
        Assert.True(Envelope("wire.small", 1, EventBytes.Of(Event, format), format).TryDecode(out Small? value));
        Assert.Equal(Event, value);
    }

    [Theory]
    [InlineData("wire.small", 2)]
    [InlineData("wire.smaller", 1)]
    public void TryDecode_AnotherEvent_ReturnsFalse(string topic, int version) =>
        Assert.False(Envelope(topic, version, [0xC1], WireFormat.MessagePack).TryDecode<Small>(out Small? _));

    [Fact]
    public void TryDecode_ItsOwnButBroken_Throws() =>
        Assert.Throws<EventDecodeException>(() => Envelope("wire.small", 1, [0xC1], WireFormat.MessagePack).TryDecode<Small>(out Small? _));

    [Fact]
    public void ToJson_AnyFormat_ShowsTheContent()
    {
        byte[] json = EventBytes.Of(Event, WireFormat.Json);

        Assert.Equal(
            """{"id":"AAAAAAAAAAAAAAAAAAAAAA==","number":300,"name":"é","at":"2026-11-21T08:30:00Z","active":true}""",
            Envelope("a", 1, EventBytes.Of(Event, WireFormat.MessagePack), WireFormat.MessagePack).ToJson());
        Assert.Equal(System.Text.Encoding.UTF8.GetString(json), Envelope("a", 1, json, WireFormat.Json).ToJson());
    }

    [Theory]
    [InlineData("83 01a161 ff01 c40100c0", """{"1":"a","-1":1,"AA==":null}""")]
    [InlineData("92 c40100 cf8000000000000000", """["AA==",9223372036854775808]""")]
    public void ToJson_WhatJsonHasNot_IsShownAsText(string hex, string json) =>
        Assert.Equal(json, Envelope("a", 1, Fault.Hex(hex), WireFormat.MessagePack).ToJson());

    [Fact]
    public void ToJson_Broken_Throws()
    {
        Assert.Throws<EventDecodeException>(() => Envelope("a", 1, [0x91], WireFormat.MessagePack).ToJson());
        Assert.Throws<EventDecodeException>(() => Envelope("a", 1, [0x7B], WireFormat.Json).ToJson());
    }

    private static EventEnvelope Envelope(string topic, int version, byte[] body, WireFormat format) =>
        new() { Topic = topic, Version = version, Format = format, Body = body, Headers = new Dictionary<string, string>() };
}
