using System;
using System.Threading;
using System.Threading.Tasks;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using TypedEvents.RabbitMq.Amqp;

namespace TypedEvents.RabbitMq.Connections;

/// <summary>One life of a connection. Whatever belongs to it ends with it; nothing is carried over.</summary>
internal sealed class Session
{
    // What the client does while it connects, opens or closes has no time-out that can be trusted. To open takes longer than heartbeats
    // need to find the broker silent: what times out then is not the connection's fault.
    private static readonly TimeSpan OpenPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(10);

    private readonly TaskCompletionSource<Exception> _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IConnection _connection;
    private volatile Exception? _reason;
    private int _isClosing;

    public Session(IConnection connection, BrokerStream stream, BrokerEndpoint endpoint)
    {
        Endpoint = endpoint;
        _connection = connection;
        Stream = stream;
        MaxFrame = connection.FrameMax == 0 ? 131_072 : (int)Math.Min(connection.FrameMax, int.MaxValue);
        connection.ConnectionShutdownAsync += OnShutdownAsync;
        connection.ConnectionBlockedAsync += OnBlockedAsync;
        connection.ConnectionUnblockedAsync += OnUnblockedAsync;
        if (!connection.IsOpen)
        {
            Lose(new RabbitMqConnectionException($"The connection closed at once: {connection.CloseReason?.ReplyText}", isFatal: false));
        }
    }

    /// <summary>Raised when the broker starts or stops to block publishers; the argument is the reason, null for the end.</summary>
    public event Action<string?>? BlockedChanged;

    public BrokerStream Stream { get; }

    public BrokerEndpoint Endpoint { get; }

    /// <summary>Largest frame that both sides allow.</summary>
    public int MaxFrame { get; }

    /// <summary>Why the broker takes no publishes; null while it does.</summary>
    public string? BlockedReason { get; private set; }

    /// <summary>Why the session is over; null while it is not.</summary>
    public Exception? Reason => _reason;

    /// <summary>Completes with the reason when the session is over.</summary>
    public Task<Exception> Lost => _lost.Task;

    /// <summary>True until the session is over.</summary>
    public bool IsAlive => _reason is null;

    /// <summary>The product and version of the broker, for logs.</summary>
    public string Broker => _connection.ServerProperties is { } properties && properties.TryGetValue("version", out object? version) && version is byte[] bytes
        ? System.Text.Encoding.UTF8.GetString(bytes)
        : "unknown";

    /// <summary>Ends the session. What the client still does with the connection ends in the background.</summary>
    public void Lose(Exception reason)
    {
        if (Interlocked.CompareExchange(ref _reason, Stream.Failure ?? reason, null) is null)
        {
            _lost.SetResult(_reason!);
            Stream.Tap.Close();
            _ = AbortAsync();
        }
    }

    /// <summary>Opens a channel. When the broker closes it, the session is over: one way back for every fault.</summary>
    /// <param name="confirms">Whether the broker shall confirm what is published on it.</param>
    public async Task<IChannel> OpenChannelAsync(bool confirms = false)
    {
        // Tracking off: confirms are ours (PublishLane). All four arguments, because the defaults are not what the client's comments say.
        CreateChannelOptions options = new(confirms, publisherConfirmationTrackingEnabled: false, outstandingPublisherConfirmationsRateLimiter: null, consumerDispatchConcurrency: 1);
        IChannel channel = await _connection.CreateChannelAsync(options, CancellationToken.None).WaitAsync(OpenPatience).ConfigureAwait(false);
        channel.ChannelShutdownAsync += OnChannelShutdownAsync;
        return channel;
    }

    /// <summary>Opens a channel whose end is the caller's affair.</summary>
    public Task<IChannel> OpenOwnChannelAsync() => _connection.CreateChannelAsync(
        new CreateChannelOptions(publisherConfirmationsEnabled: false, publisherConfirmationTrackingEnabled: false, outstandingPublisherConfirmationsRateLimiter: null, consumerDispatchConcurrency: 1),
        CancellationToken.None).WaitAsync(OpenPatience);

    /// <summary>Makes sure that the broker serves the connection: it answers.</summary>
    public async Task EnsureOpenAsync()
    {
        IChannel channel = await OpenOwnChannelAsync().ConfigureAwait(false);
        await channel.CloseAsync(CancellationToken.None).WaitAsync(ClosePatience).ConfigureAwait(false);
    }

    /// <summary>Closes in good order: what was written goes out first.</summary>
    public async Task CloseAsync()
    {
        Interlocked.Exchange(ref _isClosing, 1);
        try
        {
            await Stream.Writer.FlushAsync().WaitAsync(ClosePatience).ConfigureAwait(false);
            await _connection.CloseAsync(Constants.ReplySuccess, "Goodbye", ClosePatience, abort: false, CancellationToken.None).WaitAsync(ClosePatience).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // It is closed either way; that the broker did not say goodbye changes nothing.
            Lose(exception);
            return;
        }

        Lose(new ObjectDisposedException(nameof(Session), "The transport is closed."));
    }

    private async Task AbortAsync()
    {
        // The socket first: nothing of the client waits for a broker that does not answer then.
        Stream.Socket.Dispose();
        await _connection.AbortAsync().WaitAsync(ClosePatience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _connection.DisposeAsync().AsTask().WaitAsync(ClosePatience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private Task OnShutdownAsync(object sender, ShutdownEventArgs reason)
    {
        if (Volatile.Read(ref _isClosing) == 0)
        {
            Lose(Explain("connection", reason));
        }

        return Task.CompletedTask;
    }

    private Task OnChannelShutdownAsync(object sender, ShutdownEventArgs reason)
    {
        if (Volatile.Read(ref _isClosing) == 0)
        {
            Lose(IsRefusedPublish(reason) ? new PublishRefusedException(reason.ReplyText) : Explain("channel", reason));
        }

        return Task.CompletedTask;
    }

    private Task OnBlockedAsync(object sender, ConnectionBlockedEventArgs blocked)
    {
        BlockedReason = blocked.Reason;
        BlockedChanged?.Invoke(blocked.Reason);
        return Task.CompletedTask;
    }

    private Task OnUnblockedAsync(object sender, AsyncEventArgs unblocked)
    {
        BlockedReason = null;
        BlockedChanged?.Invoke(null);
        return Task.CompletedTask;
    }

    private static bool IsRefusedPublish(ShutdownEventArgs reason) =>
        reason.ReplyCode == Constants.AccessRefused && ((uint)reason.ClassId << 16 | reason.MethodId) == AmqpMethod.BasicPublish;

    private static RabbitMqConnectionException Explain(string what, ShutdownEventArgs reason) =>
        new($"The {what} was closed ({reason.ReplyCode}): {reason.ReplyText}", isFatal: false, reason.Exception);
}
