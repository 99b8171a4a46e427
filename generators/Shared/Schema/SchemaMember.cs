using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace TypedEvents.Schema;

/// <summary>What a line of the lock says about a member.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Type">Its type; null for a name that is reserved, because a member of it was removed.</param>
internal sealed record SchemaMember(string Path, SchemaType? Type)
{
    private const string Reserved = "reserved";
    private const string Optional = "optional";
    private const string Default = "default:";

    /// <summary>Position in a record that travels as an array; -1 in a map.</summary>
    public int Position { get; init; } = -1;

    /// <summary>True when it may be missing.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The value it has when it is missing, as escaped text; null when the record's own code decides, or it is just null.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>Constraints in ordinal order, for example <c>range(1,100)</c>.</summary>
    public ImmutableArray<string> Constraints { get; init; } = [];

    public string Name => SchemaPath.NameOf(Path);

    /// <summary>The line after topic and version.</summary>
    public override string ToString() => string.Join(" ", Parts());

    public bool Equals(SchemaMember? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode();

    /// <exception cref="FormatException">The line breaks the grammar.</exception>
    public static SchemaMember Read(string[] parts)
    {
        if (parts.Length < 2)
        {
            throw new FormatException("A type is missing.");
        }

        bool isMember = SchemaPath.IsMember(parts[0]);
        if ((isMember && SchemaPath.Member(SchemaPath.RecordOf(parts[0]), SchemaPath.NameOf(parts[0])) != parts[0]) || (!isMember && (parts[0] != SchemaPath.Reply || parts[1] == Reserved)))
        {
            throw new FormatException($"'{parts[0]}' is no path of a member.");
        }

        SchemaMember member = new(parts[0], parts[1] == Reserved ? null : SchemaTypeReader.Read(parts[1]));
        List<string> constraints = [];
        foreach (string part in parts.Skip(2))
        {
            if (part.StartsWith("#", StringComparison.Ordinal))
            {
                member = member with { Position = int.Parse(part.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture) };
            }
            else if (part == Optional)
            {
                member = member with { IsOptional = true };
            }
            else if (part.StartsWith(Default, StringComparison.Ordinal))
            {
                member = member with { IsOptional = true, DefaultValue = part.Substring(Default.Length) };
            }
            else
            {
                constraints.Add(SchemaConstraint.Read(part).ToString());
            }
        }

        return member with { Constraints = [.. constraints.OrderBy(constraint => constraint, StringComparer.Ordinal)] };
    }

    private IEnumerable<string> Parts()
    {
        yield return Path;
        yield return Type?.ToString() ?? Reserved;
        if (Position >= 0)
        {
            yield return $"#{Position.ToString(CultureInfo.InvariantCulture)}";
        }

        if (IsOptional)
        {
            yield return DefaultValue is null ? Optional : Default + DefaultValue;
        }

        foreach (string constraint in Constraints)
        {
            yield return constraint;
        }
    }
}
