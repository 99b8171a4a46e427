using System;
using System.Buffers;
using System.Threading;

namespace TypedEvents.Transports;

/// <summary>A pooled copy of a sent body, shared by every queue, delivery and delayed copy that needs it.</summary>
internal sealed class SharedBody
{
    // A body is rented on one thread and returned on another, hundreds at a time; the shared pool keeps too few for that and allocates the rest.
    private const int MaxKept = 16 * 1024;
    private static readonly ArrayPool<byte> Small = ArrayPool<byte>.Create(MaxKept, maxArraysPerBucket: 1024);

    private readonly byte[] _bytes;
    private readonly int _length;
    private int _references = 1;

    private SharedBody(byte[] bytes, int length)
    {
        _bytes = bytes;
        _length = length;
    }

    public int Length => _length;

    public ReadOnlyMemory<byte> Memory => new(_bytes, 0, _length);

    /// <summary>Copies a body; the caller holds the first reference.</summary>
    public static SharedBody Copy(ReadOnlySpan<byte> body)
    {
        byte[] bytes = PoolOf(body.Length).Rent(body.Length);
        body.CopyTo(bytes);
        return new SharedBody(bytes, body.Length);
    }

    public SharedBody AddReference()
    {
        Interlocked.Increment(ref _references);
        return this;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _references) == 0)
        {
            PoolOf(_length).Return(_bytes);
        }
    }

    private static ArrayPool<byte> PoolOf(int length) => length <= MaxKept ? Small : ArrayPool<byte>.Shared;
}
