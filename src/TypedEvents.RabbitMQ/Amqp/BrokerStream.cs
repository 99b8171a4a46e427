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
    // Beats come twice in an interval, and an interval may pass unheard (AMQP 0-9-1, section 4.2.7). Counted in beats: a process that was
    // suspended has not been listening.
    private const int BeatsPerInterval = 2;
    private const int UnheardBeats = 2 * BeatsPerInterval;

    private readonly Stream _inner;
    private readonly HeartbeatTuning _tuning = new();
    private readonly TimeProvider _time;
    private ITimer? _beats;
    private volatile bool _isHeard;
    private int _unheard;

    /// <param name="socket">The connected socket, owned by the caller.</param>
    /// <param name="inner">The socket's stream, or TLS over it; owned by this.</param>
    /// <param name="maxBodySize">Largest message that is received.</param>
    /// <param name="time">Times the heartbeats.</param>
    public BrokerStream(Socket socket, Stream inner, int maxBodySize, TimeProvider time)
        : base(socket, ownsSocket: false)
    {
        _inner = inner;
        _time = time;
        Tap = new FrameTap(maxBodySize, _tuning);
        Writer = new GatheringWriter(inner, () => Writable?.Invoke(), OnFailed);
    }

    /// <summary>Raised when the writer has room again; never under a lock.</summary>
    public event Action? Writable;

    /// <summary>What comes in.</summary>
    public FrameTap Tap { get; }

    /// <summary>What goes out.</summary>
    public GatheringWriter Writer { get; }

    /// <summary>Whether anything came; over TLS, after the handshake.</summary>
    public bool HasReceived { get; private set; }

    /// <summary>What went wrong with the connection on this side of it; null while nothing did.</summary>
    public Exception? Failure { get; private set; }

    /// <exception cref="EndOfStreamException">There is no more.</exception>
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

            int read = await ReceiveAsync(cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                // Told only that there is no more, the client asks again for the rest of a frame, at full speed and for ever (7.1.2).
                throw new EndOfStreamException("The connection was ended from the other side.");
            }

            HasReceived = _isHeard = true;
            Tap.Add(read);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _inner.ReadAsync(Tap.Free, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            // The client says only that the stream has ended.
            Failure ??= exception;
            throw;
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return default;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (!_tuning.IsDone && _tuning.TryAnswer(buffer, out byte[] answer))
        {
            Writer.Write(answer);
            TimeSpan beat = _tuning.Interval / BeatsPerInterval;
            _beats = _time.CreateTimer(static stream => ((BrokerStream)stream!).Beat(), this, beat, beat);
            return;
        }

        Writer.Write(buffer);
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _beats?.Dispose();
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Process(Span<byte> client)
    {
        try
        {
            return Tap.Process(client);
        }
        catch (Exception exception)
        {
            // The client ends the connection when reading fails, and its owner learns the reason here.
            Failure ??= exception;
            throw;
        }
    }

    private void Beat()
    {
        _unheard = _isHeard ? 0 : _unheard + 1;
        _isHeard = false;
        if (_unheard == UnheardBeats)
        {
            OnFailed(new IOException($"The broker has been silent for {2 * _tuning.Interval.TotalSeconds} s, and does not send the heartbeats that it agreed to."));
        }

        try
        {
            Writer.Write([AmqpFrame.Heartbeat, 0, 0, 0, 0, 0, 0, AmqpFrame.End]);
        }
        catch (IOException)
        {
            // Whoever reads knows by now.
            _beats?.Dispose();
        }
    }

    private void OnFailed(Exception exception)
    {
        Failure ??= exception;

        // Reading must end, too: that is what the client notices.
        Socket.Dispose();
    }
}
