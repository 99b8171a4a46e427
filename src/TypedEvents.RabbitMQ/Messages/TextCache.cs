using System;
using System.Collections.Generic;
using System.Text;

namespace TypedEvents.RabbitMq.Messages;

/// <summary>Strings that come again and again, such as topics and service names, made once. Bounded; not safe for concurrent use.</summary>
internal sealed class TextCache
{
    private const int MaxCount = 4096;
    private const int MaxBytes = 256;

    private readonly Dictionary<byte[], string> _texts;
    private readonly Dictionary<byte[], string>.AlternateLookup<ReadOnlySpan<byte>> _lookup;

    public TextCache()
    {
        _texts = new Dictionary<byte[], string>(new ByteComparer());
        _lookup = _texts.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>The text of UTF-8 bytes; what is not UTF-8 is replaced.</summary>
    public string Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return "";
        }

        if (_lookup.TryGetValue(bytes, out string? known))
        {
            return known;
        }

        string text = Encoding.UTF8.GetString(bytes);
        if (_texts.Count < MaxCount && bytes.Length <= MaxBytes)
        {
            _texts.Add(bytes.ToArray(), text);
        }

        return text;
    }

    private sealed class ByteComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            HashCode hash = default;
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }
    }
}
