using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.RabbitMQ.Tests.Amqp;

/// <summary>A connection that keeps what is written to it, and that a test can hold up or break.</summary>
internal sealed class GatheringStream : Stream
{
    private readonly Lock _lock = new();
    private readonly MemoryStream _written = new();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _writing;

    /// <summary>Completes when the first write has begun.</summary>
    public Task Begun => _begun.Task;

    /// <summary>What each write waits for before it ends.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>What writes throw; null while they work.</summary>
    public Exception? Fault { get; set; }

    public int Writes { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Takes what was written since it was last taken.</summary>
    public byte[] Take()
    {
        lock (_lock)
        {
            byte[] taken = _written.ToArray();
            _written.SetLength(0);
            return taken;
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Assert.Equal(1, Interlocked.Increment(ref _writing));
        _begun.TrySetResult();
        await Task.Yield();
        if (Fault is { } fault)
        {
            throw fault;
        }

        await Gate;
        lock (_lock)
        {
            Writes++;
            _written.Write(buffer.Span);
        }

        Interlocked.Decrement(ref _writing);
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
