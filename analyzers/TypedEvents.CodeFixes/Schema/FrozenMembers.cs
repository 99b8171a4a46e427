using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedEvents.Schema;

namespace TypedEvents.CodeFixes;

/// <summary>The properties of a locked version: as the code calls them, else as the wire does, and no two of a record alike.</summary>
internal sealed class FrozenMembers(SchemaVersion locked, CodeSchema code)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>The property that holds the member at a path.</summary>
    public string PropertyName(string path)
    {
        if (!_names.ContainsKey(path))
        {
            NameAll(SchemaPath.RecordOf(path));
        }

        return _names.TryGetValue(path, out string? name) ? name : MemberNames.FromWire(SchemaPath.NameOf(path));
    }

    private void NameAll(string record)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (SchemaMember member in locked.MembersOf(record).OrderBy(member => code.Properties.ContainsKey(member.Path) ? 0 : 1))
        {
            string name = code.Properties.TryGetValue(member.Path, out IPropertySymbol? property) ? property.Name : MemberNames.FromWire(member.Name);
            string free = name;
            for (int i = 2; !taken.Add(free); i++)
            {
                free = name + i.ToString(CultureInfo.InvariantCulture);
            }

            _names[member.Path] = free;
        }
    }
}
