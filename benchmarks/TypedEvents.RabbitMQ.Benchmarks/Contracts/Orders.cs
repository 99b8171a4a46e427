using System;
using System.Linq;

namespace TypedEvents.RabbitMq.Benchmarks.Contracts;

/// <summary>Seeded orders, varied enough that a branch predictor cannot learn them.</summary>
internal static class Orders
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>Makes orders whose events take about so many bytes of MessagePack.</summary>
    public static Order[] Create(int count, int size)
    {
        Random random = new(size);
        int lines = (size - 140) / 48;
        return [.. Enumerable.Range(0, count).Select(number => Order(random, number, lines))];
    }

    private static Order Order(Random random, int number, int lines)
    {
        byte[] id = new byte[16];
        random.NextBytes(id);
        return new Order(
            number,
            new Guid(id),
            Text(random, random.Next(24, 36)),
            Text(random, random.Next(24, 36)),
            new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMilliseconds(random.NextInt64(100_000_000_000)),
            random.Next(2) == 0,
            [.. Enumerable.Range(0, lines).Select(_ => Line(random))]);
    }

    private static OrderLine Line(Random random) => new(
        Text(random, random.Next(6, 22)),
        random.Next(2) == 0 ? random.Next(1, 128) : random.Next(128, 100_000),
        new decimal(random.Next(1, 1_000_000), 0, 0, false, 2));

    private static string Text(Random random, int length) => string.Create(length, random, static (span, r) =>
    {
        foreach (ref char c in span)
        {
            c = Letters[r.Next(Letters.Length)];
        }
    });
}
