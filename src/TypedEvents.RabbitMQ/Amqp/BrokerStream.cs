using System;
using System.IO;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.RabbitMq.Amqp;

/// <summary>What the client takes for the network: its frames are gathered with ours on the way out, and a <see cref="FrameTap"/> keeps
/// ours on the way in.</summary>
internal sealed class BrokerStream : NetworkStream
{
    // The client closes a connection on which it hears nothing for two heartbeats; what the tap keeps counts as heard.
    private const long HeartbeatMilliseconds = 1000;

    private readonly Stream _inner;
    private long _passedAt = Environment.TickCount64;

    /// <param name="socket">The connected socket, owned by the caller.</param>
    /// <param name="inner">The socket's stream, or TLS over it; owned by this.</param>
    /// <param name="maxBodySize">Largest message that is received.</param>
    public BrokerStream(Socket socket, Stream inner, int maxBodySize)
        : base(socket, ownsSocket: false)
    {
        _inner = inner;
        Tap = new FrameTap(maxBodySize);
        Writer = new GatheringWriter(inner, () => Writable?.Invoke(), OnFailed);
    }

    /// <summary>Raised when the writer has room again; never under a lock.</summary>
    public event Action? Writable;

    /// <summary>What comes in.</summary>
    public FrameTap Tap { get; }

    /// <summary>What goes out.</summary>
    public GatheringWriter Writer { get; }

    /// <summary>Why the connection was given up by this side; null while it was not.</summary>
    public Exception? Failure { get; private set; }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            int copied = Process(buffer.Span);
            if (copied > 0)
            {
                return copied;
            }

            int read = await _inner.ReadAsync(Tap.Free, cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return 0;
            }

            Tap.Add(read);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Writer.Write(buffer.Span);
        return default;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => Writer.Write(buffer.AsSpan(offset, count));

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Process(Span<byte> client)
    {
        int copied;
        try
        {
            copied = Tap.Process(client);
        }
        catch (Exception exception)
        {
            // The client ends the connection when reading fails, and its owner learns the reason here.
            Failure ??= exception;
            throw;
        }

        long now = Environment.TickCount64;
        if (copied > 0)
        {
            _passedAt = now;
        }
        else if (now - _passedAt > HeartbeatMilliseconds && !Tap.IsAmidFrame && client.Length >= AmqpFrame.Overhead)
        {
            _passedAt = now;
            ReadOnlySpan<byte> heartbeat = [AmqpFrame.Heartbeat, 0, 0, 0, 0, 0, 0, AmqpFrame.End];
            heartbeat.CopyTo(client);
            copied = heartbeat.Length;
        }

        return copied;
    }

    private void OnFailed(Exception exception)
    {
        Failure ??= exception;

        // Reading must end, too: that is what the client notices.
        Socket.Dispose();
    }
}
