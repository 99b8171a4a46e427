using System;
using System.Collections.Generic;
using System.Linq;
using TypedEvents.RabbitMq.Publishing;

namespace TypedEvents.RabbitMQ.Tests.Publishing;

public sealed class ConfirmRingTests
{
    private const int Scripts = 100_000;

    [Fact]
    public void Ring_RandomScripts_DoesAsAListDoes()
    {
        for (int seed = 0; seed < Scripts; seed++)
        {
            Run(seed, steps: 20);
        }
    }

    [Fact]
    public void Ring_LongScripts_DoesAsAListDoes()
    {
        for (int seed = 0; seed < 3; seed++)
        {
            Run(seed, steps: 5000);
        }
    }

    [Fact]
    public void Ring_Full_TakesMoreOnceTheOldestIsConfirmed()
    {
        ConfirmRing ring = new();
        for (int i = 0; i < ConfirmRing.Capacity; i++)
        {
            Assert.False(ring.IsFull);
            ring.Add(new PendingSend());
        }

        Assert.True(ring.IsFull);
        ring.TryConfirm(2, multiple: false, []);
        Assert.True(ring.IsFull);
        ring.TryConfirm(1, multiple: false, []);
        Assert.False(ring.IsFull);
    }

    private static void Run(int seed, int steps)
    {
        Random random = new(seed);
        ConfirmRing ring = new();
        List<PendingSend> confirmed = [];

        // What was sent and when, by number from 1; null once it does not wait any more.
        List<PendingSend?> sent = [];
        HashSet<PendingSend> forgotten = [];
        for (int step = 0; step < steps; step++)
        {
            switch (random.Next(8))
            {
                case < 4 when !ring.IsFull:
                    PendingSend send = new();
                    ring.Add(send);
                    sent.Add(send);
                    break;
                case 4 when sent.Count > 0 && sent[^1] is not null:
                    ring.RemoveLast();
                    sent.RemoveAt(sent.Count - 1);
                    break;
                case 5 when sent.Find(each => each is not null) is not null:
                    PendingSend[] waiting = [.. sent.OfType<PendingSend>()];
                    PendingSend given = waiting[random.Next(waiting.Length)];
                    ring.Forget(given);
                    sent[sent.IndexOf(given)] = null;
                    break;
                default:
                    Confirm(ring, sent, (ulong)Math.Max(0, sent.Count - random.Next(12) + 2), random.Next(2) == 0, confirmed, seed);
                    break;
            }

            Assert.True(sent.OfType<PendingSend>().SequenceEqual(ring.Waiting), $"Seed {seed}, step {step}.");
        }

        Confirm(ring, sent, (ulong)sent.Count, multiple: true, confirmed, seed);
        Assert.Empty(ring.Waiting);
        Assert.True(ring.IsEmpty, $"Seed {seed}.");
    }

    private static void Confirm(ConfirmRing ring, List<PendingSend?> sent, ulong number, bool multiple, List<PendingSend> confirmed, int seed)
    {
        confirmed.Clear();
        bool isPossible = number >= 1 && number <= (ulong)sent.Count;
        List<PendingSend> expected = [];
        for (int index = multiple ? 0 : (int)number - 1; isPossible && index < (int)number; index++)
        {
            if (sent[index] is { } send)
            {
                expected.Add(send);
                sent[index] = null;
            }
        }

        Assert.Equal(isPossible, ring.TryConfirm(number, multiple, confirmed));
        Assert.True(expected.SequenceEqual(confirmed), $"Seed {seed}, confirm {number} {multiple}.");
    }
}
