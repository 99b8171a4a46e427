using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace TypedEvents.RabbitMQ.Tests.Network;

/// <summary>Knows which of a transport's connections are made and lost, from what it logs.</summary>
internal sealed class RoleLog : ILogger
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _connected = [];
    private readonly ConcurrentQueue<Exception> _faults = new();

    /// <summary>Why connections were lost or could not be made.</summary>
    public IReadOnlyCollection<Exception> Faults => _faults;

    /// <summary>How often a connection was made.</summary>
    /// <param name="role">Which one: admin, publish or consume.</param>
    public int Connects(string role)
    {
        lock (_lock)
        {
            return _connected.GetValueOrDefault(role);
        }
    }

    public Task HasConnectedAsync(string role, int times) =>
        Guard.UntilAsync(() => Connects(role) >= times, () => $"The connection to {role} was made {Connects(role)} times, not {times}.");

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (exception is not null && (eventId == TypedEventsEventIds.ConnectionLost || eventId == TypedEventsEventIds.ConnectFailed))
        {
            _faults.Enqueue(exception);
        }

        if (eventId != TypedEventsEventIds.Connected || state is not IReadOnlyList<KeyValuePair<string, object?>> values)
        {
            return;
        }

        foreach ((string name, object? value) in values)
        {
            if (name == "Role" && value is string role)
            {
                lock (_lock)
                {
                    _connected[role] = _connected.GetValueOrDefault(role) + 1;
                }
            }
        }
    }
}
