using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Schema;

/// <summary>
/// Records of other assemblies, as their manifests describe them. Their symbols may leave something out: a property that only its own assembly may set, or through a
/// constructor that only that one may call, is a member, and a reference shows neither.
/// </summary>
internal static class ReferencedRecords
{
    // Symbols of an assembly live as long as the reference to it stays the same.
    private static readonly ConditionalWeakTable<IAssemblySymbol, Dictionary<string, RecordSchema>> Cache = new();

    /// <summary>A record, with qualified names; null when the manifest of its assembly does not tell of it.</summary>
    public static RecordSchema? Find(INamedTypeSymbol type) =>
        Cache.GetValue(type.ContainingAssembly, Read).TryGetValue(SymbolNames.MetadataName(type), out RecordSchema? record) ? record : null;

    private static Dictionary<string, RecordSchema> Read(IAssemblySymbol assembly)
    {
        Dictionary<string, RecordSchema> records = new(StringComparer.Ordinal);
        List<string[]> members = [];
        foreach (string[] fields in ReferencedContracts.Rows(assembly, KnownNames.EventContractsAttribute).Reverse())
        {
            // Members come after their record.
            if (SchemaPath.IsMember(fields[0]))
            {
                members.Insert(0, fields);
                continue;
            }

            if (fields is ["type", string name, _, string layout] && TryRead(name, layout, members, assembly) is { } record)
            {
                records[name] = record;
            }

            members.Clear();
        }

        return records;
    }

    private static RecordSchema? TryRead(string name, string layout, List<string[]> members, IAssemblySymbol assembly)
    {
        try
        {
            return RecordSchema.Read(RecordName.Qualify(name, assembly), layout, members.Select(member => Qualify(SchemaMember.Read(member), assembly)));
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            // Written by a version that wrote something else; its symbols still tell most.
            return null;
        }
    }

    private static SchemaMember Qualify(SchemaMember member, IAssemblySymbol assembly) => member.Type is { } type
        ? member with { Type = SchemaTypes.Rename(type, name => RecordName.Qualify(name, assembly)) }
        : throw new FormatException($"'{member}' has no type.");
}
