using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using TypedEvents.Tests.Bus;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Versions;

/// <summary>Every version of an event, written by the release that had it as its newest and read by every other one.</summary>
public sealed class EvolutionTests
{
    private const int Newest = 6;
    private const int Values = 1000;

    public static TheoryData<int, int, WireFormat> Pairs
    {
        get
        {
            TheoryData<int, int, WireFormat> pairs = [];
            foreach (WireFormat format in new[] { WireFormat.MessagePack, WireFormat.Json })
            {
                for (int pair = 0; pair < Newest * Newest; pair++)
                {
                    pairs.Add((pair / Newest) + 1, (pair % Newest) + 1, format);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Version_WrittenByOneReleaseAndReadByAnother(int written, int read, WireFormat format)
    {
        Release writer = Release.Of(written);
        Release reader = Release.Of(read);
        Measurement[] measurements = [.. Measurements()];
        List<string> seen = [];
        await using BusHost host = await BusHost.StartAsync(registry => reader.Handle(registry, seen));

        foreach (Measurement measurement in measurements)
        {
            await host.Transport.DeliverAsync(writer.Headers with { Format = format }, writer.Write(measurement, format));
        }

        Assert.Equal(Values, host.Transport.Settled.Count);
        if (written <= read)
        {
            Assert.Equal(measurements.Select(measurement => reader.Expected(measurement, written)), seen);
            Assert.All(host.Transport.Settled, settled => Assert.Same(Settlement.Ack, settled));
        }
        else
        {
            Assert.Empty(seen);
            Assert.All(host.Transport.Settled, settled => Assert.Equal(DeadLetterReason.NewerVersion, Assert.Single(settled.Copies).DeadLetter!.Reason));
        }
    }

    /// <summary>The bytes are those that were read when the digest was taken: what releases of the past have written does not change.</summary>
    [Theory]
    [InlineData(1, WireFormat.MessagePack, "35698c5bdbb64ae8")]
    [InlineData(2, WireFormat.MessagePack, "2980f02b25496aca")]
    [InlineData(3, WireFormat.MessagePack, "185373e7e02b9b30")]
    [InlineData(4, WireFormat.MessagePack, "7dda3de1e3e373a4")]
    [InlineData(5, WireFormat.MessagePack, "db60dd6b4387e893")]
    [InlineData(6, WireFormat.MessagePack, "fd62f4468459a4fb")]
    [InlineData(1, WireFormat.Json, "0b038c3cdf353169")]
    [InlineData(2, WireFormat.Json, "453bcce7cd740c61")]
    [InlineData(3, WireFormat.Json, "4ea9198b6752f0c7")]
    [InlineData(4, WireFormat.Json, "fe6d95fea380404c")]
    [InlineData(5, WireFormat.Json, "b0fcc76cd10034a3")]
    [InlineData(6, WireFormat.Json, "cb3b9fa14e07a8c6")]
    public void Version_IsWrittenAsEver(int version, WireFormat format, string digest)
    {
        byte[] bytes = [.. Measurements().SelectMany(measurement => Release.Of(version).Write(measurement, format))];

        Assert.Equal(digest, Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8)));
    }

    private static IEnumerable<Measurement> Measurements()
    {
        Random random = new(20260214);
        for (int i = 0; i < Values; i++)
        {
            yield return Measurement.Random(random);
        }
    }
}
