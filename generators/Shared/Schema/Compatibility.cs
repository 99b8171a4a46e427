using System;
using System.Linq;

namespace TypedEvents.Schema;

/// <summary>Which programs must be able to read each other's events while versions change, as schema registries name it.</summary>
/// <param name="Backward">This build reads what the locked version wrote.</param>
/// <param name="Forward">Programs of the locked version read what this build writes.</param>
/// <param name="IsTransitive">All earlier versions count, not only the last.</param>
internal sealed record Compatibility(bool Backward, bool Forward, bool IsTransitive)
{
    private const string Suffix = "_transitive";

    public static Compatibility Default { get; } = new(true, false, false);

    public static Compatibility None { get; } = new(false, false, false);

    /// <summary>All names, for messages.</summary>
    public static string Names { get; } = string.Join(", ", new[] { "backward", "forward", "full" }.SelectMany(name => new[] { name, name + Suffix })) + ", none";

    /// <summary>The name; null when it is none.</summary>
    public static Compatibility? Parse(string name)
    {
        bool isTransitive = name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);
        string mode = isTransitive ? name.Substring(0, name.Length - Suffix.Length) : name;
        return mode.ToLowerInvariant() switch
        {
            "backward" => new Compatibility(true, false, isTransitive),
            "forward" => new Compatibility(false, true, isTransitive),
            "full" => new Compatibility(true, true, isTransitive),
            "none" when !isTransitive => None,
            _ => null,
        };
    }

    /// <summary>True when it asks for all that another mode asks for.</summary>
    public bool Covers(Compatibility other) => (Backward || !other.Backward) && (Forward || !other.Forward) && (IsTransitive || !other.IsTransitive);

    /// <summary>The member of <c>SchemaCompatibility</c> that says the same.</summary>
    public string Member => char.ToUpperInvariant(Name[0]) + Name.Substring(1) + (IsTransitive ? "Transitive" : "");

    private string Name => (Backward, Forward) switch
    {
        (true, true) => "full",
        (true, false) => "backward",
        (false, true) => "forward",
        _ => "none",
    };

    public override string ToString() => Name + (IsTransitive ? Suffix : "");
}
