using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Reads enums.</summary>
internal static class EnumParser
{
    /// <summary>An enum; null when it has no members, and when combinations of flags would have to be written by name.</summary>
    public static WireType? Parse(INamedTypeSymbol type)
    {
        if (type.EnumUnderlyingType is not { } underlying || WireScalars.Find(underlying) is not { } number)
        {
            return null;
        }

        List<(decimal Value, string Name)> values = [];
        HashSet<decimal> seen = [];
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: { } constant }
                && Convert.ToDecimal(constant, CultureInfo.InvariantCulture) is var value
                && seen.Add(value))
            {
                values.Add((value, member.Name));
            }
        }

        bool byName = type.FindAttribute(KnownNames.TchuType)?.Named<bool>("ByName") ?? false;
        bool isFlags = type.FindAttribute("System.FlagsAttribute") is not null;
        if (values.Count == 0 || (byName && isFlags))
        {
            return null;
        }

        values.Sort(static (left, right) => left.Value.CompareTo(right.Value));
        List<EnumMember> members = new(values.Count);
        foreach ((decimal value, string name) in values)
        {
            members.Add(new EnumMember(name, value.ToString(CultureInfo.InvariantCulture)));
        }

        EnumModel model = new(number.Kind, byName, isFlags, members.ToEquatableArray());
        return new WireType(WireKind.Enum, SymbolNames.TypeName(type)) { Enum = model };
    }
}
