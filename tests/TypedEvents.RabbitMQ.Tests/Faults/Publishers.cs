using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Faults;

/// <summary>64 publishers, each with several events on the way; an event that may not have arrived is published again, as the same event.</summary>
/// <param name="transport">Publishes.</param>
/// <param name="ledger">Its numbers are published, each once, as far as time allows.</param>
/// <param name="inFlight">Events that one publisher has on the way.</param>
internal sealed class Publishers(ITransport transport, Ledger ledger, int inFlight = 1)
{
    private const int Count = 64;

    private readonly int[] _outcomes = new int[Enum.GetValues<PublishOutcome>().Length];
    private int _last = -1;
    private long _longest;
    private volatile bool _isStopped;

    /// <summary>Most events that are on the way at once.</summary>
    public int Outstanding { get; } = Count * inFlight;

    /// <summary>The longest that one publish took.</summary>
    public TimeSpan Longest => TimeSpan.FromTicks(Interlocked.Read(ref _longest));

    /// <summary>The highest number that was published so far.</summary>
    public int Last => Volatile.Read(ref _last);

    public int Of(PublishOutcome outcome) => Volatile.Read(ref _outcomes[(int)outcome]);

    /// <summary>Publishes until all numbers are used up, or until <see cref="Stop"/>.</summary>
    public Task RunAsync() => Task.WhenAll(Enumerable.Range(0, Outstanding).Select(_ => Task.Run(PublishAsync)));

    /// <summary>The first number that is not published; all unless set.</summary>
    public int Limit { get; init; } = ledger.Capacity;

    public void Stop() => _isStopped = true;

    /// <summary>Whether an outcome is neither a success nor a reason to try again. An event that no queue takes is gone, and is not promised.</summary>
    public Func<PublishOutcome, bool> IsFinal { get; init; } = static _ => false;

    private async Task PublishAsync()
    {
        while (!_isStopped && Interlocked.Increment(ref _last) is int number && number < Limit)
        {
            await PublishAsync(number);
        }
    }

    private async Task PublishAsync(int number)
    {
        OutboundMessage message = NumberedEvent.Create(number);
        while (true)
        {
            long started = Stopwatch.GetTimestamp();
            SendResult result = await transport.SendAsync(message, CancellationToken.None);
            Note(Stopwatch.GetElapsedTime(started), result.Outcome);
            if (result.Outcome == PublishOutcome.Durable)
            {
                ledger.Promise(number);
                return;
            }

            if (IsFinal(result.Outcome))
            {
                return;
            }

            Assert.True(result.Outcome is PublishOutcome.Unknown or PublishOutcome.NotSent, $"Event {number}: {result}");
            if (_isStopped)
            {
                return;
            }
        }
    }

    private void Note(TimeSpan elapsed, PublishOutcome outcome)
    {
        Interlocked.Increment(ref _outcomes[(int)outcome]);
        long longest = Interlocked.Read(ref _longest);
        while (elapsed.Ticks > longest && Interlocked.CompareExchange(ref _longest, elapsed.Ticks, longest) is long seen && seen != longest)
        {
            longest = seen;
        }
    }
}
