using System;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.RabbitMQ.Testing;

/// <summary>One direction of a connection through a <see cref="TcpProxy"/>. Safe for use by several threads.</summary>
public sealed class ProxyFlow
{
    private readonly Lock _gate = new();
    private readonly Action<CutKind> _cut;
    private TaskCompletionSource? _paused;
    private long _forwarded;
    private long _limit = long.MaxValue;
    private CutKind _kind;
    private bool _swallows;

    internal ProxyFlow(Action<CutKind> cut)
    {
        _cut = cut;
    }

    /// <summary>The bytes that were passed on.</summary>
    public long Forwarded => Interlocked.Read(ref _forwarded);

    /// <summary>Passes on exactly this many bytes, counted from the start of the connection, then cuts the connection in both directions.</summary>
    public void CutAfter(long bytes, CutKind kind)
    {
        lock (_gate)
        {
            _limit = bytes;
            _kind = kind;
        }

        if (Forwarded >= bytes)
        {
            _cut(kind);
        }
    }

    /// <summary>From now on takes whatever is sent and passes nothing on, not even the end of the stream.</summary>
    public void Swallow()
    {
        lock (_gate)
        {
            _swallows = true;
        }
    }

    /// <summary>Takes nothing until <see cref="Resume"/>, so that the sender's buffers fill.</summary>
    public void Pause()
    {
        lock (_gate)
        {
            _paused ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Passes on what was held, and what comes.</summary>
    public void Resume()
    {
        TaskCompletionSource? paused;
        lock (_gate)
        {
            paused = _paused;
            _paused = null;
        }

        paused?.SetResult();
    }

    /// <summary>Passes bytes on until the stream ends or the connection does.</summary>
    internal async Task RunAsync(Socket from, Socket to, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[64 * 1024];
        while (true)
        {
            await HeldAsync().WaitAsync(cancellationToken);
            int count = await from.ReceiveAsync(buffer, cancellationToken);
            await HeldAsync().WaitAsync(cancellationToken);
            if (Swallows())
            {
                if (count == 0)
                {
                    return;
                }

                continue;
            }

            if (count == 0)
            {
                to.Shutdown(SocketShutdown.Send);
                return;
            }

            await PassAsync(to, buffer.AsMemory(0, count), cancellationToken);
        }
    }

    private async Task PassAsync(Socket to, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        long limit;
        CutKind kind;
        lock (_gate)
        {
            limit = _limit;
            kind = _kind;
        }

        int allowed = (int)Math.Clamp(limit - Forwarded, 0, bytes.Length);
        for (int sent = 0; sent < allowed;)
        {
            int count = await to.SendAsync(bytes[sent..allowed], cancellationToken);
            Interlocked.Add(ref _forwarded, count);
            sent += count;
        }

        if (Forwarded >= limit)
        {
            _cut(kind);
        }
    }

    private bool Swallows()
    {
        lock (_gate)
        {
            return _swallows;
        }
    }

    private Task HeldAsync()
    {
        lock (_gate)
        {
            return _paused?.Task ?? Task.CompletedTask;
        }
    }
}
