using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace TypedEvents.Wire.Tests;

/// <summary>A member of every collection type.</summary>
public abstract record AllCollections
{
    public required int[] Numbers { get; init; }

    public required List<string> Texts { get; init; }

    public required ImmutableArray<decimal> Amounts { get; init; }

    public required IReadOnlyList<Part> Parts { get; init; }

    public required IReadOnlyCollection<Point> Points { get; init; }

    public required HashSet<Guid> Ids { get; init; }

    public required IReadOnlySet<Colour> Colours { get; init; }

    public required Dictionary<string, Part> PartsByName { get; init; }

    public required IReadOnlyDictionary<int, string?> TextsByNumber { get; init; }

    public required Dictionary<Guid, long> NumbersById { get; init; }

    public required IReadOnlyDictionary<Shade, double> WeightsByShade { get; init; }

    public required List<List<int>> Rows { get; init; }

    public required List<DateTime?> MaybeTimes { get; init; }

    public required List<byte[]> Blobs { get; init; }

    public required HashSet<Part> DistinctParts { get; init; }

    public required Dictionary<string, List<Point>> Paths { get; init; }

    public int[]? MaybeNumbers { get; init; }

    public Dictionary<string, int>? MaybeMap { get; init; }
}
