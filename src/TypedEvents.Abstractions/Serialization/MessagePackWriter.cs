using System;
using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TypedEvents.CompilerServices;

namespace TypedEvents.Serialization;

/// <summary>Writes MessagePack, every value in its smallest form. For converters written by hand; not thread-safe.</summary>
/// <remarks>Call <see cref="Flush"/> at the end. Pass it by <c>ref</c>: a copy loses what the original writes.</remarks>
public ref partial struct MessagePackWriter
{
    private readonly IBufferWriter<byte>? _output;
    private readonly Span<byte> _destination;
    private ref byte _start;
    private int _capacity;
    private int _position;
    private int _flushed;
    private int _depth;
    private byte[]? _scratch;

    /// <summary>Writes to a growable buffer.</summary>
    /// <param name="output">Where to.</param>
    public MessagePackWriter(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
    }

    /// <summary>Writes to a buffer of fixed size; <see cref="ArgumentException"/> when it is too small.</summary>
    /// <param name="destination">Where to.</param>
    public MessagePackWriter(Span<byte> destination)
    {
        _destination = destination;
        _start = ref MemoryMarshal.GetReference(destination);
        _capacity = destination.Length;
    }

    /// <summary>Bytes written so far.</summary>
    public readonly long BytesWritten => (long)_flushed + _position;

    /// <summary>Hands everything written to the buffer.</summary>
    /// <exception cref="ArgumentException">The destination is too small.</exception>
    public void Flush()
    {
        // A destination of fixed size has it already.
        if (_output is not null || _scratch is not null)
        {
            HandOver();
        }
    }

    /// <summary>Makes room for at least <paramref name="maxBytes"/> contiguous bytes and returns the position. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte Reserve(long maxBytes)
    {
        if ((ulong)maxBytes > (ulong)(_capacity - _position))
        {
            Refill(maxBytes);
        }

        return ref Unsafe.Add(ref _start, _position);
    }

    /// <summary>Says how far the reserved bytes were written. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Commit(ref byte position) => _position = (int)Unsafe.ByteOffset(ref _start, ref position);

    /// <summary>Enters a nested value, so that a cyclic graph ends in an exception and not in a stack overflow.</summary>
    /// <exception cref="EventEncodeException">More than 64 levels.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter()
    {
        if (++_depth > WireLimits.HardMaxDepth)
        {
            EncodeFault.TooDeep();
        }
    }

    /// <summary>Leaves a nested value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave() => _depth--;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Refill(long maxBytes)
    {
        // No body may be larger, so neither may one worst case; it also keeps the arithmetic below in int.
        if ((ulong)maxBytes > 4L * WireLimits.HardMaxBodySize)
        {
            EncodeFault.TooLarge();
        }

        HandOver();
        if (_output is not null)
        {
            SetStart(_output.GetSpan((int)maxBytes));
        }
        else if (_capacity < maxBytes)
        {
            // The worst case does not fit, what is written may: the scratch buffer is copied by the next flush.
            _scratch = ArrayPool<byte>.Shared.Rent((int)maxBytes);
            SetStart(_scratch);
        }
    }

    private void HandOver()
    {
        if (_output is not null)
        {
            _output.Advance(_position);
        }
        else if (_scratch is not null)
        {
            MoveScratch();
        }

        _flushed += _position;
        _start = ref Unsafe.NullRef<byte>();
        _capacity = _position = 0;
        if (_output is null)
        {
            SetStart(_destination[_flushed..]);
        }
    }

    private void SetStart(Span<byte> span)
    {
        _start = ref MemoryMarshal.GetReference(span);
        _capacity = span.Length;
    }

    private void MoveScratch()
    {
        byte[] scratch = _scratch!;
        _scratch = null;
        bool fits = scratch.AsSpan(0, _position).TryCopyTo(_destination[_flushed..]);
        ArrayPool<byte>.Shared.Return(scratch);
        if (!fits)
        {
            throw new ArgumentException("The destination is too small for the encoded value.");
        }
    }
}
