using System;
using System.Collections.Immutable;

namespace TypedEvents.Schema;

/// <summary>A type as a line of the lock has it, for example <c>i32</c>, <c>list&lt;str?&gt;</c>, <c>enum&lt;i32&gt;[0|1]</c>, <c>{}</c> or <c>=.billing</c>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Name of a scalar, underlying type of an enum, path of a reference; otherwise empty.</param>
internal sealed record SchemaType(SchemaTypeKind Kind, string Name)
{
    public bool IsNullable { get; init; }

    /// <summary>Type of a dictionary's keys; otherwise null.</summary>
    public SchemaType? Key { get; init; }

    /// <summary>Type of the items or of a dictionary's values; otherwise null.</summary>
    public SchemaType? Element { get; init; }

    /// <summary>Values of an enum, in its order: names of one that travels by name, otherwise numbers with names, such as <c>0:Open</c>.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>True for a record, here or elsewhere.</summary>
    public bool IsRecord => Kind is SchemaTypeKind.Record or SchemaTypeKind.ArrayRecord or SchemaTypeKind.Reference;

    public bool Equals(SchemaType? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode();

    public override string ToString() => Text() + (IsNullable ? "?" : "");

    private string Text() => Kind switch
    {
        SchemaTypeKind.Enum => $"enum<{Name}>[{string.Join("|", Values)}]",
        SchemaTypeKind.Flags => $"flags<{Name}>[{string.Join("|", Values)}]",
        SchemaTypeKind.List => $"list<{Element}>",
        SchemaTypeKind.Set => $"set<{Element}>",
        SchemaTypeKind.Map => $"map<{Key},{Element}>",
        SchemaTypeKind.Record => "{}",
        SchemaTypeKind.ArrayRecord => "()",
        SchemaTypeKind.Reference => "=" + Name,
        SchemaTypeKind.Scalar => Name,
        _ => throw new InvalidOperationException($"{Kind} has no text."),
    };
}
