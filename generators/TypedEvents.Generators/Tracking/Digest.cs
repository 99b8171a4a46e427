namespace TypedEvents.Generators;

/// <summary>A 64-bit digest of a sequence: other values, and the same in another order, give another one.</summary>
internal struct Digest()
{
    /// <summary>The digest of what was added so far.</summary>
    public ulong Value { get; private set; } = 14695981039346656037;

    public void Add(ulong value)
    {
        ulong mixed = unchecked((Value ^ value) * 0xff51afd7ed558ccd);
        Value = mixed ^ (mixed >> 33);
    }

    public void Add(string text)
    {
        ulong hash = Value;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 1099511628211);
        }

        Value = hash;
        Add((ulong)text.Length);
    }
}
