using System;
using System.Collections.Generic;

namespace TypedEvents.Wire.Tests;

/// <summary>Makes broken bodies from valid ones; the same seed makes the same bodies.</summary>
internal sealed class Mutator(int seed)
{
    private const int MaxLength = 4096;

    // First bytes of headers, lengths at their limits, JSON punctuation.
    private static readonly byte[] Interesting =
        [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC4, 0xC7, 0xC9, 0xCA, 0xCB, 0xCF, 0xD3, 0xD6, 0xD7, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF, 0xFF, .. "{}[]\",:\\u-+.eE019"u8];

    private readonly Random _random = new(seed);

    public byte[] Next(IReadOnlyList<byte[]> seeds)
    {
        if (_random.Next(16) == 0)
        {
            byte[] noise = new byte[_random.Next(64)];
            _random.NextBytes(noise);
            return noise;
        }

        List<byte> body = [.. Pick(seeds)];
        for (int i = _random.Next(1, 5); i > 0; i--)
        {
            Mutate(body, seeds);
        }

        return [.. body[..Math.Min(body.Count, MaxLength)]];
    }

    private byte[] Pick(IReadOnlyList<byte[]> seeds) => seeds[_random.Next(seeds.Count)];

    private byte Byte() => _random.Next(2) == 0 ? Interesting[_random.Next(Interesting.Length)] : (byte)_random.Next(256);

    private void Mutate(List<byte> body, IReadOnlyList<byte[]> seeds)
    {
        int at = _random.Next(body.Count + 1);
        int length = Math.Min(_random.Next(1, 9), body.Count - at);
        switch (_random.Next(7))
        {
            case 0 when at < body.Count:
                body[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1 when at < body.Count:
                body[at] = Byte();
                break;
            case 2:
                body.Insert(at, Byte());
                break;
            case 3:
                body.RemoveRange(at, length);
                break;
            case 4:
                body.InsertRange(at, body.GetRange(at, length));
                break;
            case 5:
                body.RemoveRange(at, body.Count - at);
                break;
            default:
                body.InsertRange(at, Pick(seeds));
                break;
        }
    }
}
