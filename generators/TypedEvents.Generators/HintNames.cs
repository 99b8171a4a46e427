using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace TypedEvents.Generators;

/// <summary>Names of generated files. Injective also when compared without case, because equal names lose every output of a generator.</summary>
internal static class HintNames
{
    private const int MaxLength = 120;

    /// <summary>The manifest of the assembly.</summary>
    public const string Manifest = "TypedEvents+manifest.g.cs";

    /// <summary>The shapes of an assembly's contracts, apart from the manifest, which an edit of an event's members so leaves as it is.</summary>
    public const string Shapes = "TypedEvents+shapes.g.cs";

    /// <summary>A program's own <c>AddTypedEvents</c>.</summary>
    public const string Program = "TypedEvents+program.g.cs";

    /// <summary>A program's own <c>TypedEventsGoldenSamples</c>.</summary>
    public const string Samples = "TypedEvents+samples.g.cs";

    /// <summary>The attribute that keeps the two above from other projects.</summary>
    public const string Embedded = "TypedEvents+embedded.g.cs";

    /// <summary>Kind of the files with a type's handlers.</summary>
    public const string Handlers = "+handlers";

    /// <summary>Kind of the files with an RPC client's implementation.</summary>
    public const string Client = "+client";

    /// <summary>The file of a type.</summary>
    /// <param name="metadataName">Full metadata name, for example <c>Shop.Orders+Created</c>.</param>
    /// <param name="ambiguous">Result of <see cref="FindAmbiguous"/> over all names of the same kind.</param>
    /// <param name="kind">Keeps the kinds apart: a plus sign, which no readable name has, and a word; empty for contracts.</param>
    public static string For(string metadataName, EquatableArray<string> ambiguous, string kind = "")
    {
        string name = Readable(metadataName);
        bool tooLong = name.Length > MaxLength;
        if (!tooLong && !ambiguous.Contains(metadataName))
        {
            return $"{name}{kind}.g.cs";
        }

        string hash = StableHash.Compute(metadataName).ToString("x16", CultureInfo.InvariantCulture);
        return $"{(tooLong ? name.Substring(0, MaxLength) : name)}.{hash}{kind}.g.cs";
    }

    /// <summary>The names that would share a file with another one, in ordinal order.</summary>
    public static EquatableArray<string> FindAmbiguous(IEnumerable<string> metadataNames) => metadataNames
        .Distinct(StringComparer.Ordinal)
        .GroupBy(Readable, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Skip(1).Any())
        .SelectMany(group => group)
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    private static string Readable(string metadataName)
    {
        StringBuilder name = new(metadataName.Length);
        foreach (char c in metadataName)
        {
            name.Append(c is '.' or '_' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') ? c : c == '+' ? '.' : '-');
        }

        return name.ToString();
    }
}
