namespace TypedEvents.Serialization;

/// <summary>Limits on what is received, against hostile or broken senders. Immutable; safe to share.</summary>
public sealed record WireLimits
{
    /// <summary>The defaults.</summary>
    public static WireLimits Default { get; } = new();

    /// <summary>Largest body in bytes. Default 1 MiB; at most 16 MiB.</summary>
    public int MaxBodySize { get; init; } = 1024 * 1024;

    /// <summary>Deepest nesting of maps and arrays. Default 32; at most 64.</summary>
    public int MaxDepth { get; init; } = 32;

    /// <summary>Longest string or binary in bytes. Default 256 KiB.</summary>
    public int MaxStringBytes { get; init; } = 256 * 1024;

    /// <summary>Most items in one collection. Default 65 536.</summary>
    public int MaxCollectionItems { get; init; } = 65_536;

    /// <summary>Most items allocated before any of them was read. Default 1 024.</summary>
    public int MaxPreallocation { get; init; } = 1024;
}
