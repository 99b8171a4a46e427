using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using TypedEvents;

namespace Quickstart.Contracts;

/// <summary>One value of every type that a Python publisher can send, named by type on the wire.</summary>
[TchuEvent("cap.event.rich")]
public partial record ValuesSampled
{
    [JsonPropertyName("uuid")]
    public required Guid Id { get; init; }

    [JsonPropertyName("utc")]
    public required DateTimeOffset SampledAt { get; init; }

    /// <summary>A time without an offset: what it means is the publisher's secret, so it stays text.</summary>
    [JsonPropertyName("naive")]
    public required string LocalTime { get; init; }

    [JsonPropertyName("date")]
    public required DateOnly Day { get; init; }

    [JsonPropertyName("time")]
    public required TimeOnly TimeOfDay { get; init; }

    [JsonPropertyName("decimal")]
    public required decimal Price { get; init; }

    [JsonPropertyName("big")]
    public required ulong Counter { get; init; }

    [JsonPropertyName("float")]
    public required double Rate { get; init; }

    [JsonPropertyName("neg")]
    public required int Delta { get; init; }

    [JsonPropertyName("true")]
    public required bool Accepted { get; init; }

    [JsonPropertyName("none")]
    public string? Comment { get; init; }

    [JsonPropertyName("set")]
    public required IReadOnlyList<int> Codes { get; init; }

    [JsonPropertyName("bytes")]
    public required string Label { get; init; }

    [JsonPropertyName("rawbytes")]
    public required byte[] Signature { get; init; }

    public required string Text { get; init; }

    [JsonPropertyName("nested")]
    public required JsonElement Details { get; init; }
}
