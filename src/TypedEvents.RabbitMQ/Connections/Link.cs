using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using TypedEvents.Bus;
using TypedEvents.RabbitMq.Telemetry;

namespace TypedEvents.RabbitMq.Connections;

/// <summary>Keeps one connection: makes it, sets it up, makes it again whenever it is lost, without limit. Safe for concurrent use.</summary>
internal sealed class Link : IAsyncDisposable
{
    private static readonly TimeSpan LossPatience = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly ConnectionOpener _opener;
    private readonly Func<Session, Task> _setup;
    private readonly TimeProvider _time;
    private readonly RandomSource _random;
    private readonly ILogger _logger;
    private TaskCompletionSource<Session> _ready = New();
    private Task? _running;
    private Session? _current;
    private Exception? _lastError;
    private bool _wasReady;

    /// <param name="role">What the connection is for: publish, consume or admin.</param>
    /// <param name="opener">Opens it.</param>
    /// <param name="setup">Prepares a new session; it is used once this has succeeded.</param>
    /// <param name="core">Time, randomness, log.</param>
    public Link(string role, ConnectionOpener opener, Func<Session, Task> setup, TransportCore core)
    {
        Role = role;
        _opener = opener;
        _setup = setup;
        _time = core.Time;
        _random = core.Random;
        _logger = core.Logger;
    }

    /// <summary>What the connection is for.</summary>
    public string Role { get; }

    /// <summary>How far it is.</summary>
    public LinkState State
    {
        get
        {
            lock (_lock)
            {
                return _closing.IsCancellationRequested ? LinkState.Closed
                    : _running is null ? LinkState.Idle
                    : _current is not { IsAlive: true } session ? LinkState.Connecting
                    : session.BlockedReason is null ? LinkState.Ready
                    : LinkState.Blocked;
            }
        }
    }

    /// <summary>The session in use; null while there is none.</summary>
    public Session? Current
    {
        get
        {
            lock (_lock)
            {
                return _current;
            }
        }
    }

    /// <summary>Why there is no connection; null when there never was a fault.</summary>
    public Exception? LastError
    {
        get
        {
            lock (_lock)
            {
                return _lastError;
            }
        }
    }

    /// <summary>Sessions lost so far.</summary>
    public int Losses { get; private set; }

    /// <summary>Begins to connect; further calls do nothing.</summary>
    public void Start()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, this);
            _running ??= Detached.RunAsync(RunAsync);
        }
    }

    /// <summary>Waits for a session that is set up; begins to connect if need be.</summary>
    /// <exception cref="RabbitMqConnectionException">There was none in time, or there cannot be one.</exception>
    public async Task<Session> ReadyAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        Start();
        Task<Session> ready;
        lock (_lock)
        {
            // What is lost may not have been missed yet.
            ForgetDead();
            ready = _ready.Task;
        }

        try
        {
            return await ready.WaitAsync(patience, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new RabbitMqConnectionException(
                $"There was no connection to RabbitMQ at {_opener.Target} within {patience}: {LastError?.Message ?? "it does not answer."} Start the broker, or correct {RabbitMqOptions.SectionName}.",
                isFatal: false,
                LastError);
        }
    }

    /// <summary>Does something on a session that is set up; when that is lost meanwhile, again on the next.</summary>
    /// <param name="action">What to do; may be begun several times.</param>
    /// <param name="patience">How long to wait for each session.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RabbitMqConnectionException">There was none in time, or there cannot be one.</exception>
    public async Task UseAsync(Func<Session, Task> action, TimeSpan patience, CancellationToken cancellationToken)
    {
        while (true)
        {
            Session session = await ReadyAsync(patience, cancellationToken).ConfigureAwait(false);
            try
            {
                await Detached.RunAsync(() => action(session)).ConfigureAwait(false);
                return;
            }
            catch (Exception) when (!cancellationToken.IsCancellationRequested)
            {
                // The client ends what it was asked for before it says that the connection is lost.
                await ((Task)session.Lost).WaitAsync(LossPatience, _time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (session.IsAlive)
                {
                    throw;
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Session? session;
        Task? running;
        lock (_lock)
        {
            if (_closing.IsCancellationRequested)
            {
                return;
            }

            session = _current;
            running = _running;
        }

        await _closing.CancelAsync().ConfigureAwait(false);
        if (session is not null)
        {
            await session.CloseAsync().ConfigureAwait(false);
        }

        if (running is not null)
        {
            await running.ConfigureAwait(false);
        }

        lock (_lock)
        {
            // Nobody may be waiting, so the exception is looked at here.
            _ready.TrySetException(new ObjectDisposedException(nameof(Link), "The transport is closed."));
            _ = _ready.Task.Exception;
        }
    }

    private async Task RunAsync()
    {
        int failures = 0;
        while (!_closing.IsCancellationRequested)
        {
            Session? session = await TryConnectAsync().ConfigureAwait(false);
            if (session is null)
            {
                failures++;
                if (IsHopeless)
                {
                    return;
                }

                TimeSpan pause = Backoff.After(failures, _random);
                RabbitLog.ConnectFailed(_logger, Role, _opener.Target, pause, LastError!);
                await Task.Delay(pause, _time, _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                continue;
            }

            failures = 0;
            RabbitLog.Connected(_logger, Role, _opener.Target, session.Broker);
            Exception reason = await session.Lost.ConfigureAwait(false);
            if (!_closing.IsCancellationRequested)
            {
                OnLost(reason);
            }
        }
    }

    private bool IsHopeless
    {
        get
        {
            lock (_lock)
            {
                // Later the same error may be an operator's work in progress; at the first start somebody waits for the answer.
                if (_wasReady || _lastError is not RabbitMqConnectionException { IsFatal: true } fatal)
                {
                    return false;
                }

                _ready.TrySetException(fatal);
                _ = _ready.Task.Exception;
                return true;
            }
        }
    }

    private async Task<Session?> TryConnectAsync()
    {
        Session? session = null;
        try
        {
            session = await _opener.OpenAsync(Role).ConfigureAwait(false);
            session.BlockedChanged += OnBlockedChanged;
            await _setup(session).ConfigureAwait(false);
            lock (_lock)
            {
                if (session.IsAlive && !_closing.IsCancellationRequested)
                {
                    _current = session;
                    _wasReady = true;
                    _ready.TrySetResult(session);
                    return session;
                }
            }

            throw new RabbitMqConnectionException("The connection was lost while it was set up.", isFatal: false, session.Lost.IsCompleted ? await session.Lost.ConfigureAwait(false) : null);
        }
        catch (Exception exception)
        {
            session?.Lose(exception);
            lock (_lock)
            {
                _lastError = exception;
            }

            return null;
        }
    }

    private void OnLost(Exception reason)
    {
        lock (_lock)
        {
            _lastError = reason;
            ForgetDead();
        }

        RabbitLog.ConnectionLost(_logger, Role, _opener.Target, reason);
    }

    /// <summary>Has those who ask wait for the next session. Called with the lock held.</summary>
    private void ForgetDead()
    {
        if (_current is { IsAlive: false })
        {
            _current = null;
            _ready = New();
            Losses++;
        }
    }

    private void OnBlockedChanged(string? reason)
    {
        if (reason is null)
        {
            RabbitLog.Unblocked(_logger);
        }
        else
        {
            RabbitLog.Blocked(_logger, reason);
        }
    }

    private static TaskCompletionSource<Session> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
