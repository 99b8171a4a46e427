using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Schema;

/// <summary>
/// Records of other assemblies, as their manifests describe them. Their symbols do not tell it: a property that only its own assembly may set, or through a
/// constructor that only that one may call, is a member, and a reference shows neither.
/// </summary>
internal static class ReferencedRecords
{
    // Symbols of an assembly live as long as the reference to it stays the same.
    private static readonly ConditionalWeakTable<IAssemblySymbol, Dictionary<string, RecordSchema>> Cache = new();

    /// <summary>A record; without members when the manifest of its assembly does not tell of it, as that of an incompatible version may.</summary>
    /// <param name="name">What the schemas of the record's assembly call it.</param>
    /// <param name="assembly">The assembly.</param>
    public static RecordSchema Find(string name, IAssemblySymbol assembly) =>
        Cache.GetValue(assembly, Read).TryGetValue(name, out RecordSchema? record) ? record : new RecordSchema(RecordName.Qualify(name, assembly), false, default);

    private static Dictionary<string, RecordSchema> Read(IAssemblySymbol assembly)
    {
        try
        {
            return Read(ReferencedContracts.Rows(assembly, KnownNames.EventContractsAttribute), assembly);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            // Of a version that does not work with this one, which TE9002 reports.
            return [];
        }
    }

    private static Dictionary<string, RecordSchema> Read(IEnumerable<string[]> rows, IAssemblySymbol assembly)
    {
        Dictionary<string, RecordSchema> records = new(StringComparer.Ordinal);
        List<SchemaMember> members = [];
        foreach (string[] fields in rows.Reverse())
        {
            // Members come after their record.
            if (SchemaPath.IsMember(fields[0]))
            {
                members.Add(SchemaMember.Read(fields));
                continue;
            }

            if (fields is ["type", string name, _, string layout])
            {
                members.Reverse();
                records[name] = RecordSchema.Read(RecordName.Qualify(name, assembly), layout, members.Select(member => Qualify(member, assembly)));
            }

            members.Clear();
        }

        return records;
    }

    private static SchemaMember Qualify(SchemaMember member, IAssemblySymbol assembly) =>
        member with { Type = SchemaTypes.Rename(member.Type!, name => RecordName.Qualify(name, assembly)) };
}
