using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace TypedEvents.Wire.Tests;

/// <summary>The checked-in vectors. They pin the wire format: a change here breaks every service that is already out there.</summary>
internal static class GoldenVectors
{
    public static IReadOnlyList<GoldenVector> All { get; } = Load();

    private static List<GoldenVector> Load() =>
    [
        .. File.ReadLines(RepositoryFile.Path("tests/TypedEvents.Wire.Tests/Vectors/golden.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(columns => new GoldenVector(columns[0], columns[1], columns[2], columns[3])),
    ];
}
