using System;
using System.Threading;

namespace TypedEvents.Transports;

/// <summary>A pooled copy of a sent body, shared by every queue, delivery and delayed copy that needs it.</summary>
internal sealed class SharedBody
{
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
        byte[] bytes = BodyPool.For(body.Length).Rent(body.Length);
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
            BodyPool.For(_length).Return(_bytes);
        }
    }
}
