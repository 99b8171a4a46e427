using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace TypedEvents.Tests.Bus;

/// <summary>Keeps what is logged.</summary>
internal sealed class LogRecord : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(EventId Id, LogLevel Level, string Text)> _lines = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _logged = new();

    /// <summary>Every scope that was opened.</summary>
    public ConcurrentQueue<object> Scopes { get; } = new();

    public IReadOnlyList<string> this[EventId id] => [.. _lines.Where(line => line.Id == id).Select(line => line.Text)];

    public ILogger CreateLogger(string categoryName) => categoryName.StartsWith("TypedEvents", StringComparison.Ordinal) ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Scopes.Enqueue(state);
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue((eventId, logLevel, formatter(state, exception)));
        Logged(eventId).TrySetResult();
    }

    /// <summary>Completes when a line with an id has been logged.</summary>
    public Task WaitAsync(EventId id) => Logged(id).Task;

    public void Dispose()
    {
    }

    private TaskCompletionSource Logged(EventId id) =>
        _logged.GetOrAdd(id.Id, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
