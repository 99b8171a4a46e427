using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TypedEvents.CompilerServices;

/// <summary>
/// Collects items whose number is not known, as in JSON, on pooled memory, so that only the final collection is allocated. For generated code.
/// </summary>
/// <typeparam name="T">The items; key-value pairs for a dictionary.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ItemBuffer<T>
{
    private const int FirstSize = 16;

    private T[]? _items;
    private int _count;

    /// <summary>Number of items so far.</summary>
    public readonly int Count => _count;

    /// <summary>The items so far.</summary>
    public readonly ReadOnlySpan<T> Items => _items.AsSpan(0, _count);

    /// <summary>Adds an item.</summary>
    public void Add(T item)
    {
        if (_items is null || _count == _items.Length)
        {
            Grow();
        }

        _items![_count++] = item;
    }

    /// <summary>Copies the items and releases the buffer.</summary>
    public T[] ToArray()
    {
        T[] items = Items.ToArray();
        Release();
        return items;
    }

    /// <summary>Copies the items and releases the buffer.</summary>
    public List<T> ToList()
    {
        List<T> items = new(_count);
        CollectionsMarshal.SetCount(items, _count);
        Items.CopyTo(CollectionsMarshal.AsSpan(items));
        Release();
        return items;
    }

    /// <summary>Returns the memory to the pool. What an exception leaves behind is collected instead.</summary>
    public void Release()
    {
        if (_items is not null)
        {
            ArrayPool<T>.Shared.Return(_items, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
            _items = null;
            _count = 0;
        }
    }

    private void Grow()
    {
        T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(FirstSize, 2 * _count));
        Items.CopyTo(larger);
        int count = _count;
        Release();
        (_items, _count) = (larger, count);
    }
}
