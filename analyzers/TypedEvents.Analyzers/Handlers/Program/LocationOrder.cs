using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Analyzers;

/// <summary>By path, then by place in the file.</summary>
internal sealed class LocationOrder : IComparer<Location>
{
    public static LocationOrder Instance { get; } = new();

    public int Compare(Location x, Location y)
    {
        int paths = string.CompareOrdinal(x.SourceTree?.FilePath, y.SourceTree?.FilePath);
        return paths != 0 ? paths : x.SourceSpan.CompareTo(y.SourceSpan);
    }
}
