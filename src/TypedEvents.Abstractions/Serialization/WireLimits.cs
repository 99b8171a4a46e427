using System;
using System.Runtime.CompilerServices;

namespace TypedEvents.Serialization;

/// <summary>Limits on what is received, against hostile or broken senders. Immutable; safe to share.</summary>
/// <remarks>Setting a limit outside its range throws <see cref="ArgumentOutOfRangeException"/>.</remarks>
public sealed record WireLimits
{
    internal const int HardMaxBodySize = 16 * 1024 * 1024;
    internal const int HardMaxDepth = 64;

    // Short strings are read without asking for the limit: it is never below what a one-byte length can say.
    private const int LeastStringBytes = 255;

    /// <summary>The defaults.</summary>
    public static WireLimits Default { get; } = new();

    /// <summary>Largest body in bytes. Default 1 MiB; 1 to 16 MiB.</summary>
    public int MaxBodySize { get; init => field = InRange(value, 1, HardMaxBodySize); } = 1024 * 1024;

    /// <summary>Deepest nesting of maps and arrays. Default 32; 1 to 64.</summary>
    public int MaxDepth { get; init => field = InRange(value, 1, HardMaxDepth); } = 32;

    /// <summary>Longest string or binary in bytes. Default 256 KiB; 255 bytes to 16 MiB.</summary>
    public int MaxStringBytes { get; init => field = InRange(value, LeastStringBytes, HardMaxBodySize); } = 256 * 1024;

    /// <summary>Most items in one collection, most members in one object. Default 65 536; 1 to 16 Mi.</summary>
    public int MaxCollectionItems { get; init => field = InRange(value, 1, HardMaxBodySize); } = 65_536;

    /// <summary>Most items allocated before any of them was read. Default 1 024; 1 to 65 536.</summary>
    public int MaxPreallocation { get; init => field = InRange(value, 1, 65_536); } = 1024;

    /// <summary>Most items in one set of records, whose hash codes a sender can make collide. Default 1 024; 1 to 65 536.</summary>
    public int MaxUnkeyedItems { get; init => field = InRange(value, 1, 65_536); } = 1024;

    private static int InRange(int value, int least, int most, [CallerMemberName] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
        return value;
    }
}
