using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TypedEvents.CompilerServices;

namespace TypedEvents.Serialization;

/// <summary>
/// Reads MessagePack within limits. For converters written by hand; not thread-safe. Every method throws
/// <see cref="EventDecodeException"/>, and nothing else, for bytes that are not what it reads.
/// </summary>
/// <remarks>Pass it by <c>ref</c>: a copy does not move the original.</remarks>
public ref partial struct MessagePackReader
{
    private readonly ref byte _start;
    private readonly int _length;
    private readonly WireLimits _limits;
    private int _offset;
    private int _depth;
    private ulong _dictionaries;

    /// <summary>Reads a whole body.</summary>
    /// <param name="body">The body; must stay unchanged while it is read.</param>
    /// <param name="limits">Limits; null for the defaults.</param>
    /// <exception cref="EventDecodeException">The body is too large.</exception>
    public MessagePackReader(ReadOnlySpan<byte> body, WireLimits? limits = null)
    {
        _start = ref MemoryMarshal.GetReference(body);
        _length = body.Length;
        _limits = limits ?? WireLimits.Default;
        if (body.Length > _limits.MaxBodySize)
        {
            throw new EventDecodeException(EventDecodeError.LimitExceeded, _limits.MaxBodySize, "$", DecodeFault.BodyTooLarge);
        }
    }

    /// <summary>Bytes read so far.</summary>
    public readonly int Offset => _offset;

    /// <summary>The limits.</summary>
    public readonly WireLimits Limits => _limits;

    /// <summary>Where the next value starts. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly ref byte Position
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref _start, _offset);
    }

    /// <summary>Where the body ends. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly ref byte End
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref _start, _length);
    }

    /// <summary>Moves to a position inside the body. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Seek(ref byte position) => _offset = (int)Unsafe.ByteOffset(ref _start, ref position);

    /// <summary>Enters a map or array whose header was read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter()
    {
        if (++_depth > _limits.MaxDepth)
        {
            Throw(EventDecodeError.LimitExceeded, DecodeFault.TooDeep);
        }
    }

    /// <summary>Enters a dictionary whose header was read. Its keys are content and stay out of the path of an exception.</summary>
    public void EnterDictionary()
    {
        Enter();
        _dictionaries |= 1UL << (_depth - 1);
    }

    /// <summary>Leaves a map, array or dictionary.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave()
    {
        _depth--;
        _dictionaries &= ~(1UL << _depth);
    }

    /// <summary>How many of <paramref name="count"/> items may be allocated before they are read.</summary>
    public readonly int Preallocate(int count) => Math.Min(count, _limits.MaxPreallocation);

    /// <summary>Throws when a set of records, whose hash codes are not keyed, has or will have more items than allowed.</summary>
    public readonly void LimitUnkeyed(int count)
    {
        if (count > _limits.MaxUnkeyedItems)
        {
            Throw(EventDecodeError.LimitExceeded, DecodeFault.Unkeyed);
        }
    }

    /// <summary>Throws when bytes follow.</summary>
    public readonly void EnsureEnd()
    {
        if (_offset != _length)
        {
            Throw(EventDecodeError.TrailingBytes, DecodeFault.Trailing);
        }
    }

    /// <summary>Throws for the next value.</summary>
    /// <param name="code">What is wrong.</param>
    /// <param name="message">In words, without content.</param>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void Throw(EventDecodeError code, string message) => ThrowAt(_offset, code, message, null);

    /// <summary>Throws for a required member that is missing.</summary>
    /// <param name="start"><see cref="Offset"/> of the object's header.</param>
    /// <param name="name">Wire name of the member.</param>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void ThrowMissing(int start, string name) =>
        ThrowAt(start, EventDecodeError.MissingMember, DecodeFault.Missing, name);

    /// <summary>Throws for a value whose key was read before.</summary>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void ThrowDuplicate() => ThrowAt(_offset, EventDecodeError.DuplicateKey, DecodeFault.Duplicate, null);

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void ThrowAt(int offset, EventDecodeError code, string message, string? member)
    {
        string path = MessagePackPath.Find(MemoryMarshal.CreateReadOnlySpan(ref _start, _length), offset, _depth, _dictionaries);
        throw new EventDecodeException(code, offset, member is null ? path : $"{path}.{member}", message);
    }

    private readonly int Left => _length - _offset;

    private readonly ReadOnlySpan<byte> Rest => MemoryMarshal.CreateReadOnlySpan(ref Position, Left);

    /// <summary>The first byte of the next value.</summary>
    private readonly byte Peek()
    {
        if (_offset >= _length)
        {
            Throw(EventDecodeError.UnexpectedEnd, DecodeFault.Ended);
        }

        return Position;
    }

    [DoesNotReturn]
    private readonly void ThrowType(string expected) => ThrowAt(
        _offset,
        Peek() switch { MessagePackCode.Nil => EventDecodeError.UnexpectedNull, MessagePackCode.NeverUsed => EventDecodeError.InvalidByte, _ => EventDecodeError.UnexpectedType },
        $"{expected} was expected, {MessagePackForm.Describe(Position)} was found",
        null);
}
