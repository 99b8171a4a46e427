using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace TypedEvents.RabbitMQ.Tests.Faults;

/// <summary>What a transport logged. Safe for concurrent use.</summary>
internal sealed class Journal : ILogger
{
    private readonly ConcurrentQueue<(int Id, string Text)> _entries = new();
    private int _repetitions;

    /// <summary>How often a delivery was settled because it had been handled. Only counted: kept, they would be most of what a long soak finds grown.</summary>
    public int Repetitions => Volatile.Read(ref _repetitions);

    public int Count(EventId id, string text = "") => _entries.Count(entry => entry.Id == id.Id && entry.Text.Contains(text, StringComparison.Ordinal));

    /// <summary>Waits until an event was logged so often.</summary>
    public Task HasAsync(EventId id, int count = 1, string text = "") =>
        Guard.UntilAsync(() => Count(id, text) >= count, () => $"{id} was logged {Count(id, text)} times, {count} were expected:\n{this}");

    public override string ToString() => string.Join('\n', _entries.TakeLast(50).Select(entry => $"{entry.Id} {entry.Text}"));

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id == TypedEventsEventIds.AlreadyHandled.Id)
        {
            Interlocked.Increment(ref _repetitions);
        }
        else
        {
            _entries.Enqueue((eventId.Id, $"{formatter(state, exception)} {exception}"));
        }
    }
}
