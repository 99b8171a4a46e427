using System;

namespace TypedEvents;

/// <summary>Bounds of an in-memory broker. Immutable.</summary>
public sealed record InMemoryBrokerOptions
{
    /// <summary>Most messages that wait in one queue before publishers wait; at least 1. Default 10 000. Retries and returned messages may exceed it.</summary>
    public int Capacity { get; init; } = 10_000;

    /// <summary>Most bytes of bodies that wait in one queue before publishers wait; an empty queue takes any message. Default 64 MiB.</summary>
    public long CapacityBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How long a publisher waits for room before the outcome is <see cref="PublishOutcome.Rejected"/>. Default 10 s;
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> waits for ever.</summary>
    /// <remarks>It also ends the wait of a handler that publishes into its own service's full queue and so waits for itself.</remarks>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(10);

    internal InMemoryBrokerOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Capacity, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(CapacityBytes, 1);
        if (SendTimeout != System.Threading.Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(SendTimeout, TimeSpan.Zero);
        }

        return this;
    }
}
