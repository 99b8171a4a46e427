using System;
using System.Linq;
using TypedEvents.Bus;
using TypedEvents.RabbitMq.Connections;

namespace TypedEvents.RabbitMQ.Tests.Connections;

public sealed class BackoffTests
{
    [Theory]
    [InlineData(1, 200)]
    [InlineData(2, 400)]
    [InlineData(5, 3200)]
    [InlineData(6, 5000)]
    [InlineData(1000, 5000)]
    [InlineData(int.MaxValue, 5000)]
    public void After_SomeFailures_IsBetweenATenthAndABoundThatDoubles(int failures, int bound)
    {
        Assert.Equal(TimeSpan.FromMilliseconds(100), Backoff.After(failures, new ScriptedRandom(() => 0)));
        Assert.Equal(bound, Backoff.After(failures, new ScriptedRandom(() => 1)).TotalMilliseconds, tolerance: 0.1);
        Assert.Equal((100 + bound) / 2.0, Backoff.After(failures, new ScriptedRandom(() => 0.5)).TotalMilliseconds, tolerance: 0.1);
    }

    [Fact]
    public void After_ManyFailures_SpreadsTheClients()
    {
        SystemRandomSource random = new();

        double[] pauses = [.. Enumerable.Range(0, 1000).Select(_ => Backoff.After(10, random).TotalSeconds)];

        Assert.All(Enumerable.Range(0, 5), second => Assert.InRange(pauses.Count(pause => (int)pause == second), 100, 320));
    }
}
