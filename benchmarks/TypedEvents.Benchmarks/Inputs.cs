using System;
using System.Linq;

namespace TypedEvents.Benchmarks;

/// <summary>Seeded values, varied enough that a branch predictor cannot learn them: integers of every width, ASCII and other text.</summary>
internal static class Inputs
{
    /// <summary>Number of small and of medium values; a power of two.</summary>
    public const int Count = 256;

    /// <summary>Number of large values; a power of two.</summary>
    public const int LargeCount = 8;

    public const int ItemsPerLarge = 1000;

    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static readonly string[] Words = ["order", "Zoë", "überweisung", "漢字", "report", "customer", "a", "quarter"];

    public static SmallEvent[] Small()
    {
        Random random = new(1);
        return [.. Enumerable.Range(0, Count).Select(_ => new SmallEvent(Id(random), Integer(random), Text(random, 16), Time(random), random.Next(2) == 0))];
    }

    public static MediumEvent[] Medium()
    {
        Random random = new(2);
        return [.. Enumerable.Range(0, Count).Select(_ => Medium(random))];
    }

    public static LargeEvent[] Large()
    {
        Random random = new(3);
        return [.. Enumerable.Range(0, LargeCount).Select(_ => new LargeEvent([.. Enumerable.Range(0, ItemsPerLarge).Select(_ => Item(random))]))];
    }

    private static MediumEvent Medium(Random random) => new(
        Id(random),
        new Identity(Integer(random), Integer(random), Text(random, random.Next(4, 12))),
        Text(random, random.Next(6, 24)),
        string.Join(' ', Enumerable.Range(0, random.Next(3, 8)).Select(_ => random.Next(8) == 0 ? Words[random.Next(Words.Length)] : Text(random, random.Next(2, 10)))),
        [.. Enumerable.Range(0, 10).Select(_ => Text(random, random.Next(3, 20)))],
        Enumerable.Range(0, 5).ToDictionary(i => $"{Text(random, random.Next(3, 12))}{i}", _ => Integer(random)),
        Money(random),
        Money(random),
        (random.NextDouble() * 180) - 90,
        (random.NextDouble() * 360) - 180,
        Time(random));

    private static LargeItem Item(Random random) => new(Id(random), Integer(random), Text(random, 16), Time(random), random.Next(2) == 0);

    private static Guid Id(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private static int Integer(Random random) => random.Next(5) switch
    {
        0 => random.Next(0, 128),
        1 => random.Next(128, 256),
        2 => random.Next(256, 65_536),
        3 => random.Next(65_536, int.MaxValue),
        _ => -random.Next(1, 100_000),
    };

    private static string Text(Random random, int length) => string.Create(length, random, static (span, r) =>
    {
        foreach (ref char c in span)
        {
            c = Letters[r.Next(Letters.Length)];
        }
    });

    private static decimal Money(Random random) => new(random.Next(), 0, 0, random.Next(10) == 0, (byte)random.Next(0, 5));

    private static DateTime Time(Random random) =>
        new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddTicks(random.NextInt64(TimeSpan.TicksPerDay * 3000));
}
