using System;
using System.Text;

namespace TypedEvents.CompilerServices;

/// <summary>One map or array on the way to a fault.</summary>
internal struct PathLevel(bool isMap, long children)
{
    private long _begun;
    private int _keyStart;
    private int _keyEnd;

    /// <summary>True when the last child was begun and ended.</summary>
    internal readonly bool IsComplete => _begun == children;

    /// <summary>Begins the next child: an item, or a key and a value in turn.</summary>
    internal void Begin(int start, int end)
    {
        if (isMap && (_begun & 1) == 0)
        {
            (_keyStart, _keyEnd) = (start, end);
        }

        _begun++;
    }

    /// <summary>Appends the child begun last; a key itself belongs to the map.</summary>
    internal readonly void Append(StringBuilder path, ReadOnlySpan<byte> body, bool named)
    {
        if (!isMap)
        {
            PathName.AppendIndex(path, _begun - 1);
        }
        else if ((_begun & 1) == 0)
        {
            ReadOnlySpan<byte> key = named ? MessagePackToken.Text(body[_keyStart.._keyEnd]) : default;
            PathName.Append(path, key, (_begun / 2) - 1);
        }
    }
}
