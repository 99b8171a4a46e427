using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace TypedEvents.Schema;

/// <summary>One version of an event or request, as the lock has it.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Version">The version.</param>
/// <param name="IsRequest">True for a request.</param>
internal sealed record SchemaVersion(string Topic, int Version, bool IsRequest)
{
    public const string Event = "event";
    public const string Request = "rpc";
    private const string Map = "map";
    private const string Array = "array";
    private const string Removed = "removed";

    /// <summary>True when it travels as an array.</summary>
    public bool IsArray { get; init; }

    /// <summary>True when no code declares it any more, on purpose.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>The mode that its contract sets; null for that of the project.</summary>
    public Compatibility? Mode { get; init; }

    /// <summary>Constraints on the record itself.</summary>
    public ImmutableArray<string> Constraints { get; init; } = [];

    /// <summary>Members by path, those of nested records, reserved names and the reply of a request too.</summary>
    public ImmutableSortedDictionary<string, SchemaMember> Members { get; init; } = ImmutableSortedDictionary.Create<string, SchemaMember>(StringComparer.Ordinal);

    /// <summary>What stands before the rest of each line.</summary>
    public string Prefix => $"{(IsRequest ? Request : Event)} {Topic} v{Version.ToString(CultureInfo.InvariantCulture)} ";

    /// <summary>Identity within a lock.</summary>
    public (string Topic, int Version, bool IsRequest) Key => (Topic, Version, IsRequest);

    /// <summary>The lines, in ordinal order.</summary>
    public IEnumerable<string> Lines()
    {
        yield return Prefix + string.Join(" ", [$"({string.Join(" ", Facts())})", .. Constraints]);
        foreach (SchemaMember member in Members.Values)
        {
            yield return Prefix + member;
        }
    }

    /// <summary>The members of a record, in order of position or name, without reserved names.</summary>
    public IEnumerable<SchemaMember> MembersOf(string record) => AllIn(record)
        .Where(member => member.Type is not null)
        .OrderBy(member => member.Position)
        .ThenBy(member => member.Path, StringComparer.Ordinal);

    /// <summary>The names of a record that must not be used again.</summary>
    public IEnumerable<string> ReservedIn(string record) => AllIn(record).Where(member => member.Type is null).Select(member => member.Name);

    /// <summary>The members of a record and its reserved names.</summary>
    public IEnumerable<SchemaMember> AllIn(string record) => Members.Values.Where(member => IsIn(member, record));

    /// <summary>This version with the facts of its first line.</summary>
    /// <exception cref="FormatException">The facts break the grammar.</exception>
    public SchemaVersion WithFacts(string facts, IEnumerable<string> constraints)
    {
        SchemaVersion result = this with { Constraints = [.. constraints.Select(constraint => SchemaConstraint.Read(constraint).ToString())] };
        foreach (string fact in facts.Split(' '))
        {
            result = fact switch
            {
                Map => result,
                Array => result with { IsArray = true },
                Removed => result with { IsRemoved = true },
                _ => result with { Mode = Compatibility.Parse(fact) ?? throw new FormatException($"'{fact}' is not known.") },
            };
        }

        return result;
    }

    private static bool IsIn(SchemaMember member, string record) => SchemaPath.IsMember(member.Path) && SchemaPath.RecordOf(member.Path) == record;

    private IEnumerable<string> Facts()
    {
        yield return IsArray ? Array : Map;
        if (Mode is not null)
        {
            yield return Mode.ToString();
        }

        if (IsRemoved)
        {
            yield return Removed;
        }
    }
}
