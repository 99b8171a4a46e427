using System;
using System.Buffers;
using System.Text.Json;
using TypedEvents.CompilerServices;

namespace TypedEvents.Serialization;

public ref partial struct JsonWireReader
{
    /// <summary>Name of the member whose value it stands on, unescaped. Valid until the next <see cref="ReadName"/> of any level.</summary>
    public readonly ReadOnlySpan<byte> Name => _name;

    /// <summary>True when it stands on null.</summary>
    public readonly bool IsNull => _json.TokenType == JsonTokenType.Null;

    /// <summary>True when the current member has this name.</summary>
    public readonly bool NameIs(ReadOnlySpan<byte> name) => _name.SequenceEqual(name);

    /// <summary>Enters the object it stands on. Read it with <see cref="ReadName"/> until that returns false.</summary>
    public void ReadStartObject()
    {
        Require(JsonTokenType.StartObject, "an object");
        _counts[_depth++] = 0;
    }

    /// <summary>Enters the object it stands on as a dictionary: its names are content and stay out of the path of an exception.</summary>
    public void ReadStartDictionary()
    {
        ReadStartObject();
        _dictionaries |= 1UL << (_depth - 1);
    }

    /// <summary>Enters the array it stands on. Read it with <see cref="ReadItem"/> until that returns false.</summary>
    public void ReadStartArray()
    {
        Require(JsonTokenType.StartArray, "an array");
        _counts[_depth++] = 0;
    }

    /// <summary>Moves to the value of the next member, or leaves the object and returns false.</summary>
    public bool ReadName()
    {
        Advance();
        if (_json.TokenType == JsonTokenType.EndObject)
        {
            LeaveContainer();
            return false;
        }

        CountItem();
        _name = _json.ValueIsEscaped ? Unescape() : _json.ValueSpan;
        Advance();
        return true;
    }

    /// <summary>Moves to the next item, or leaves the array and returns false.</summary>
    public bool ReadItem()
    {
        Advance();
        if (_json.TokenType == JsonTokenType.EndArray)
        {
            LeaveContainer();
            return false;
        }

        CountItem();
        return true;
    }

    /// <summary>How many items or members the array or object has that was just entered. Reads ahead, so that collections are allocated once.</summary>
    public readonly int CountItems()
    {
        JsonWireReader ahead = this;
        ahead._depth--;
        ahead.SkipContent();
        return ahead._counts[_depth - 1];
    }

    /// <summary>Reads over the value it stands on, within the limits. What is in it is content and stays out of the path of an exception.</summary>
    public void Skip()
    {
        if (_json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            SkipContent();
        }
        else if (_json.ValueIsEscaped)
        {
            CheckEscapes();
        }
    }

    /// <summary>Reads over the rest of the container whose start it stands on.</summary>
    private void SkipContent()
    {
        int outside = _depth;
        while (true)
        {
            switch (_json.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    _counts[_depth++] = 0;
                    _dictionaries |= 1UL << (_depth - 1);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    LeaveContainer();
                    break;
            }

            if (_depth == outside)
            {
                return;
            }

            Advance();
            if (_json.ValueIsEscaped)
            {
                CheckEscapes();
            }

            if (_json.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray or JsonTokenType.PropertyName))
            {
                CountItem();
            }
        }
    }

    private void LeaveContainer()
    {
        _depth--;
        _dictionaries &= ~(1UL << _depth);
    }

    private void CountItem()
    {
        if (++_counts[_depth - 1] > _limits.MaxCollectionItems)
        {
            Throw(EventDecodeError.LimitExceeded, DecodeFault.TooMany);
        }
    }

    /// <summary>The text of a value that has a form, such as a time. Writers may escape any character; System.Text.Json does so with <c>+</c>.</summary>
    private readonly ReadOnlySpan<byte> Text() =>
        !_json.ValueIsEscaped ? _json.ValueSpan : _json.ValueSpan.Length <= LongestEscapedForm ? Unescape() : [];

    private readonly byte[] Unescape()
    {
        byte[] name = new byte[_json.ValueSpan.Length];
        return name[..CopyText(name)];
    }

    /// <summary>Refuses an escape that says half of a surrogate pair.</summary>
    private readonly void CheckEscapes()
    {
        byte[] text = ArrayPool<byte>.Shared.Rent(_json.ValueSpan.Length);
        CopyText(text);
        ArrayPool<byte>.Shared.Return(text);
    }

    private readonly int CopyText(byte[] destination)
    {
        try
        {
            return _json.CopyString(destination);
        }
        catch (InvalidOperationException)
        {
            Throw(EventDecodeError.InvalidText, DecodeFault.Utf8);
            throw;
        }
    }
}
