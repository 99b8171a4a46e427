using System.Buffers;

namespace TypedEvents.Transports;

/// <summary>Memory of bodies that wait to be handled.</summary>
internal static class BodyPool
{
    // A body is rented on one thread and returned on another, hundreds at a time; the shared pool keeps too few for that and allocates the rest.
    private const int MaxKept = 16 * 1024;
    private static readonly ArrayPool<byte> Small = ArrayPool<byte>.Create(MaxKept, maxArraysPerBucket: 1024);

    /// <summary>The pool of bodies of a length.</summary>
    public static ArrayPool<byte> For(int length) => length <= MaxKept ? Small : ArrayPool<byte>.Shared;
}
