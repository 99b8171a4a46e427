using System;
using System.Collections.Generic;
using System.Linq;
using TypedEvents.CompilerServices;

namespace TypedEvents.Wire.Tests;

public sealed class KeyedComparerTests
{
    [Fact]
    public void GetHashCode_KeysThatCollideByDefault_AreSpread()
    {
        // Both halves of these are equal, so that the framework's hash of each of them is 0.
        long[] keys = [.. Enumerable.Range(0, 1000).Select(i => ((long)i << 32) | (uint)i)];
        IEqualityComparer<long> comparer = WireCollections.Comparer<long>()!;

        Assert.Single(keys.Select(key => key.GetHashCode()).Distinct());
        Assert.InRange(keys.Select(comparer.GetHashCode).Distinct().Count(), 990, 1000);
    }

    [Fact]
    public void GetHashCode_EqualValuesOfOtherBits_AreEqual()
    {
        DateTime utc = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

        AssertEqual(1.0m, 1.00m);
        AssertEqual(0m, -0.0m);
        AssertEqual(0.0, -0.0);
        AssertEqual(0.0f, -0.0f);
        AssertEqual(utc, DateTime.SpecifyKind(utc, DateTimeKind.Unspecified));
        AssertEqual(new DateTimeOffset(utc), new DateTimeOffset(utc).ToOffset(TimeSpan.FromHours(2)));
    }

    [Fact]
    public void Comparer_TextAndRecords_UseTheirOwn()
    {
        Assert.Null(WireCollections.Comparer<string>());
        Assert.Null(WireCollections.Comparer<Part>());
    }

    private static void AssertEqual<T>(T left, T right)
    {
        Assert.True(WireCollections.Comparer<T>()!.Equals(left, right));
        Assert.Equal(WireCollections.Comparer<T>()!.GetHashCode(left!), WireCollections.Comparer<T>()!.GetHashCode(right!));
    }
}
