using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedEvents.Schema;

namespace TypedEvents.Analyzers;

/// <summary>A contract beside what the lock says about its version.</summary>
/// <param name="Code">The contract.</param>
/// <param name="Locked">Its version in the lock; null when it is not there.</param>
/// <param name="Project">The project's lock and mode.</param>
internal sealed record ContractComparison(CodeSchema Code, SchemaVersion? Locked, ProjectSchema Project)
{
    /// <summary>True for a former topic of the contract, whose lines are not written any more.</summary>
    public bool IsFormer { get; init; }

    /// <summary>The mode that the contract is judged by.</summary>
    public Compatibility Mode { get; } = Code.Version.Mode ?? Project.Mode;

    /// <summary>All differences.</summary>
    public IReadOnlyList<SchemaChange> Changes { get; } = Locked is null ? [] : SchemaComparison.Compare(Locked, Code.Version);

    /// <summary>What the mode does not allow.</summary>
    public IEnumerable<SchemaChange> Breaking => Changes.Where(change => change.Breaks(Mode));

    /// <summary>What the mode allows although somebody cannot read it.</summary>
    public IEnumerable<SchemaChange> OneWay => Mode == Compatibility.None ? [] : Changes.Where(change => !change.Breaks(Mode) && (change.BreaksBackward || change.BreaksForward));

    /// <summary>True when the lock would get other lines.</summary>
    public bool IsUnrecorded => !IsFormer && IsOther;

    /// <summary>What the fix needs that restores a member; nothing when it cannot.</summary>
    public ImmutableDictionary<string, string?> Restorable(SchemaChange change)
    {
        string? property = change switch
        {
            { Locked: null } => null,
            { Kind: SchemaChangeKind.Retyped or SchemaChangeKind.Default or SchemaChangeKind.Constraints } when change.Locked.Name == SchemaPath.NameOf(change.Path) => FixProperties.LockedMember,
            { Kind: SchemaChangeKind.Removed } when IsOwn(SchemaPath.RecordOf(change.Path)) => FixProperties.RemovedMember,
            _ => null,
        };
        if (property is null)
        {
            return ImmutableDictionary<string, string?>.Empty;
        }

        var properties = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.LockedVersion, Locked!.Prefix).Add(property, change.Locked!.Path);
        return change.Kind is SchemaChangeKind.Default or SchemaChangeKind.Constraints ? properties.Add(FixProperties.IsSameType, "") : properties;
    }

    private bool IsOwn(string record) => Code.Records.TryGetValue(record, out INamedTypeSymbol? type) && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, Code.Type.ContainingAssembly);

    private bool IsOther => Locked is null || !SchemaUpdate.Record(Locked, Code.Version).Lines().SequenceEqual(Locked.Lines());
}
