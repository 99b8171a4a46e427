using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.Tests.Bus;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Versions;

/// <summary>Every version of an event, as the release wrote it that had it as its newest, read by every other one. The bytes are kept in <c>Written</c>.</summary>
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

    public static TheoryData<int, WireFormat> Versions
    {
        get
        {
            TheoryData<int, WireFormat> versions = [];
            foreach (int version in Enumerable.Range(1, Newest))
            {
                versions.Add(version, WireFormat.MessagePack);
                versions.Add(version, WireFormat.Json);
            }

            return versions;
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

        foreach (byte[] message in WrittenMessages.Read(WrittenMessages.PathOf(written, format)))
        {
            await host.Transport.DeliverAsync(writer.Headers with { Format = format }, message);
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

    /// <summary>What was written once is written the same today.</summary>
    [Theory]
    [MemberData(nameof(Versions))]
    public void Version_IsWrittenAsEver(int version, WireFormat format)
    {
        string path = WrittenMessages.PathOf(version, format);
        byte[][] today = [.. Measurements().Select(measurement => Release.Of(version).Write(measurement, format))];
        if (!File.Exists(path) && Environment.GetEnvironmentVariable(WrittenMessages.UpdateVariable) == "1")
        {
            WrittenMessages.Write(path, today);
        }

        Assert.Equal(today, WrittenMessages.Read(path));
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
