using System;
using System.Text;

namespace TypedEvents.CompilerServices;

/// <summary>One object or array on the way to a fault.</summary>
internal struct JsonPathLevel(bool isObject)
{
    private int _begun;
    private int _nameStart;
    private int _nameLength;

    /// <summary>Begins a member of an object. A name with escapes has no length.</summary>
    internal void Begin(int nameStart, int nameLength)
    {
        _begun++;
        (_nameStart, _nameLength) = (nameStart, nameLength);
    }

    /// <summary>Begins an item of an array; the value of a member was begun with its name.</summary>
    internal void BeginItem() => _begun += isObject ? 0 : 1;

    internal readonly void Append(StringBuilder path, ReadOnlySpan<byte> body, bool named)
    {
        if (_begun == 0)
        {
            return;
        }

        if (isObject)
        {
            PathName.Append(path, named ? body.Slice(_nameStart, _nameLength) : default, _begun - 1);
        }
        else
        {
            PathName.AppendIndex(path, _begun - 1);
        }
    }
}
