using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace TypedEvents.Wire.Tests;

/// <summary>The bytes mean the same to implementations that know nothing of ours, in both directions.</summary>
public sealed class ForeignImplementationTests
{
    // The one that Debian's python3-msgpack is installed for.
    private const string DebianPython = "/usr/bin/python3";

    [Fact]
    public async Task PythonMsgpack_EveryVector_DecodesAndEncodesToTheSameBytes()
    {
        IReadOnlyList<string> encoded = await ForeignImplementation.RunAsync(DebianPython, "vectors.py", GoldenVectors.All);

        Assert.Equal(GoldenVectors.All.Select(vector => (vector, vector.MessagePack)), GoldenVectors.All.Zip(encoded));
    }

    [Fact]
    public async Task NpmMsgpack_EveryVector_DecodesAndEncodesToTheSameValue()
    {
        IReadOnlyList<string> encoded = await ForeignImplementation.RunAsync("node", "vectors.mjs", GoldenVectors.All);

        Assert.All(GoldenVectors.All.Zip(encoded), pair => AssertSameValue(pair.First, pair.Second));
    }

    // JavaScript has one number type: its integers of 64 bits may be wider than ours, its floats may be integers, and -0 becomes 0.
    private static void AssertSameValue(GoldenVector vector, string encoded)
    {
        Assert.False(encoded.StartsWith("wrong", StringComparison.Ordinal), $"{vector}: {encoded}");
        if (ScalarCodecs.ByKind.TryGetValue(vector.Kind, out ScalarCodec? codec))
        {
            Assert.Equal(vector.Value == "-0" ? "0" : vector.Value, codec.Decode(Convert.FromHexString(encoded)));
        }
    }
}
