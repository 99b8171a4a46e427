using System;
using System.Linq;
using System.Threading.Tasks;

namespace TypedEvents.Wire.Tests;

/// <summary>Two million broken bodies, the same in every run: a value or the documented exception, in bounded memory.</summary>
public sealed class FuzzTests
{
    private const int Inputs = 2_000_000;
    private const int Seed = 20_261_121;

    // An exception with its stack trace takes some kilobytes; every open collection may allocate MaxPreallocation items.
    private const long AllowedBytes = 256 * 1024;
    private const long AllowedBytesPerInputByte = 256;

    [Fact]
    public void Decoders_BrokenBodies_GiveAValueOrTheDocumentedException()
    {
        int share = (Inputs / FuzzTargets.All.Count) + 1;
        ParallelOptions options = new() { MaxDegreeOfParallelism = Math.Min(4, Environment.ProcessorCount) };
        Parallel.ForEach(FuzzTargets.All.Index(), options, target => Fuzz(target.Item, Seed + target.Index, share));
    }

    [Fact]
    public void Decoders_ValidBodies_AreAccepted() =>
        Assert.All(FuzzTargets.All, target => Assert.All(target.Seeds, seed => Assert.Equal(seed, target.TryNormalize(seed))));

    private static void Fuzz(FuzzTarget target, int seed, int inputs)
    {
        Mutator mutator = new(seed);
        for (int i = 0; i < inputs; i++)
        {
            byte[] body = mutator.Next(target.Seeds);
            try
            {
                Check(target, body);
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"{target}, input {i} of seed {seed}: {Convert.ToHexStringLower(body)}", fault);
            }
        }
    }

    private static void Check(FuzzTarget target, byte[] body)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        byte[]? once = target.TryNormalize(body);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (allocated > AllowedBytes + (AllowedBytesPerInputByte * body.Length))
        {
            Assert.Fail($"{allocated} bytes were allocated");
        }

        // What was accepted is a value: it can be sent, and arrives as the same bytes.
        if (once is not null && !once.AsSpan().SequenceEqual(target.TryNormalize(once)))
        {
            Assert.Fail("the value changed on its second way");
        }
    }
}
