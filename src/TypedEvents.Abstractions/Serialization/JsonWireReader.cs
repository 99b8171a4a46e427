using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Unicode;
using TypedEvents.CompilerServices;

namespace TypedEvents.Serialization;

/// <summary>
/// Reads JSON within limits. For converters written by hand; not thread-safe. Every method throws <see cref="EventDecodeException"/>, and
/// nothing else, for bytes that are not what it reads.
/// </summary>
/// <remarks>
/// It stands on the value to read. <c>ReadX</c> reads that value; <see cref="ReadName"/> and <see cref="ReadItem"/> move on to the next. Pass it by <c>ref</c>.
/// </remarks>
public ref partial struct JsonWireReader
{
    private readonly ReadOnlySpan<byte> _body;
    private readonly WireLimits _limits;
    private Utf8JsonReader _json;
    private ReadOnlySpan<byte> _name;
    private Counts _counts;
    private ulong _dictionaries;
    private int _depth;

    /// <summary>Starts on the value of a whole body.</summary>
    /// <param name="body">The body; must stay unchanged while it is read.</param>
    /// <param name="limits">Limits; null for the defaults.</param>
    /// <exception cref="EventDecodeException">The body is too large, not UTF-8 or empty.</exception>
    public JsonWireReader(ReadOnlySpan<byte> body, WireLimits? limits = null)
    {
        _body = body;
        _limits = limits ?? WireLimits.Default;
        if (body.Length > _limits.MaxBodySize)
        {
            throw new EventDecodeException(EventDecodeError.LimitExceeded, _limits.MaxBodySize, "$", DecodeFault.BodyTooLarge);
        }

        // One level more than allowed, so that the limit is reported by us and with its own code.
        _json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = _limits.MaxDepth + 1 });
        if (!Utf8.IsValid(body))
        {
            ThrowInvalidUtf8();
        }

        Advance();
    }

    /// <summary>Byte offset of the value it stands on.</summary>
    public readonly int Offset => (int)_json.TokenStartIndex;

    /// <summary>The limits.</summary>
    public readonly WireLimits Limits => _limits;

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

    /// <summary>Throws when anything but white space follows.</summary>
    public void EnsureEnd()
    {
        try
        {
            if (_json.Read())
            {
                Throw(EventDecodeError.TrailingBytes, DecodeFault.Trailing);
            }
        }
        catch (JsonException)
        {
            ThrowAt((int)_json.BytesConsumed, EventDecodeError.TrailingBytes, DecodeFault.Trailing, null);
        }
    }

    /// <summary>Throws for the value it stands on.</summary>
    /// <param name="code">What is wrong.</param>
    /// <param name="message">In words, without content.</param>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void Throw(EventDecodeError code, string message) => ThrowAt(Offset, code, message, null);

    /// <summary>Throws for a required member that is missing.</summary>
    /// <param name="start"><see cref="Offset"/> of the object.</param>
    /// <param name="name">Wire name of the member.</param>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void ThrowMissing(int start, string name) => ThrowAt(start, EventDecodeError.MissingMember, DecodeFault.Missing, name);

    /// <summary>Throws for a value whose name was read before.</summary>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void ThrowDuplicate() => Throw(EventDecodeError.DuplicateKey, DecodeFault.Duplicate);

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void ThrowAt(int offset, EventDecodeError code, string message, string? member)
    {
        string path = JsonPath.Find(_body, offset, _depth, _dictionaries);
        throw new EventDecodeException(code, offset, member is null ? path : $"{path}.{member}", message);
    }

    [DoesNotReturn]
    private readonly void ThrowType(string expected) => Throw(
        _json.TokenType == JsonTokenType.Null ? EventDecodeError.UnexpectedNull : EventDecodeError.UnexpectedType,
        $"{expected} was expected, {Describe(_json.TokenType)} was found");

    [DoesNotReturn]
    private readonly void ThrowInvalidUtf8()
    {
        int offset = 0;
        while (System.Text.Rune.DecodeFromUtf8(_body[offset..], out _, out int consumed) == System.Buffers.OperationStatus.Done)
        {
            offset += consumed;
        }

        ThrowAt(offset, EventDecodeError.InvalidText, DecodeFault.Utf8, null);
    }

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "nothing",
    };

    /// <summary>Moves to the next token.</summary>
    private void Advance()
    {
        bool read;
        try
        {
            read = _json.Read();
        }
        catch (JsonException)
        {
            bool ended = AtEnd();
            ThrowAt((int)_json.BytesConsumed, ended ? EventDecodeError.UnexpectedEnd : EventDecodeError.InvalidByte, ended ? DecodeFault.Ended : DecodeFault.Malformed, null);
            return;
        }

        if (!read)
        {
            ThrowAt(_body.Length, EventDecodeError.UnexpectedEnd, DecodeFault.Ended, null);
        }

        if (_json.ValueSpan.Length > _limits.MaxStringBytes)
        {
            Throw(EventDecodeError.LimitExceeded, DecodeFault.TooLong);
        }

        if (_json.TokenType is (JsonTokenType.StartObject or JsonTokenType.StartArray) && _json.CurrentDepth >= _limits.MaxDepth)
        {
            Throw(EventDecodeError.LimitExceeded, DecodeFault.TooDeep);
        }
    }

    /// <summary>True when only white space is left.</summary>
    private readonly bool AtEnd() => _body[(int)_json.BytesConsumed..].IndexOfAnyExcept(" \t\r\n"u8) < 0;

    [InlineArray(WireLimits.HardMaxDepth)]
    private struct Counts
    {
        private int _first;
    }
}
