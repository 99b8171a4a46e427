using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>The properties of a record that can travel and the constructor that decoding uses, as symbols; lives only while a contract is parsed.</summary>
/// <param name="Members">In order of declaration, those of base records first.</param>
/// <param name="Constructor">The constructor; null when none can be used.</param>
internal sealed record RecordMembers(IReadOnlyList<RecordMember> Members, IMethodSymbol? Constructor)
{
    /// <summary>True when the constructor sets every required member.</summary>
    public bool SetsRequiredMembers => Constructor is not null
        && Constructor.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute");

    public static RecordMembers Find(INamedTypeSymbol type)
    {
        List<IPropertySymbol> properties = FindProperties(type);
        IMethodSymbol? constructor = FindConstructor(type, properties);
        List<RecordMember> members = new(properties.Count);
        foreach (IPropertySymbol property in properties)
        {
            IParameterSymbol? parameter = constructor?.Parameters.FirstOrDefault(candidate => ReferenceEquals(PropertyOf(candidate, properties), property));
            if (parameter is not null || IsSettable(property))
            {
                members.Add(new RecordMember(property, parameter));
            }
        }

        return new RecordMembers(members, constructor);
    }

    /// <summary>The properties of a record by wire name: its members, and after them others, which may be members where its own assembly alone can set them; none of no record.</summary>
    public static ILookup<string, IPropertySymbol> ByWireName(INamedTypeSymbol? type)
    {
        RecordMembers? record = type is null ? null : Find(type);
        return (record is null ? [] : record.Members.Select(member => member.Property).Concat(FindProperties(type!)))
            .Select(property => new RecordMember(property, null))
            .Where(member => member.IsIgnored(record!) is false)
            .ToLookup(member => member.WireName(), member => member.Property, StringComparer.Ordinal);
    }

    private static List<IPropertySymbol> FindProperties(INamedTypeSymbol type)
    {
        Stack<INamedTypeSymbol> chain = new();
        for (INamedTypeSymbol? level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            chain.Push(level);
        }

        List<IPropertySymbol> properties = [];
        foreach (INamedTypeSymbol level in chain)
        {
            foreach (ISymbol member in level.GetMembers())
            {
                // A property that is still being typed has no name.
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, Name.Length: > 0 } property)
                {
                    Add(properties, property);
                }
            }
        }

        return properties;
    }

    // An override keeps the place of what it overrides: the wire order must not depend on where a property is implemented.
    private static void Add(List<IPropertySymbol> properties, IPropertySymbol property)
    {
        int overridden = property.OverriddenProperty is { } original
            ? properties.FindIndex(other => SymbolEqualityComparer.Default.Equals(other, original))
            : -1;
        if (overridden < 0)
        {
            properties.Add(property);
        }
        else
        {
            properties[overridden] = property;
        }
    }

    // The constructor that sets the most members and nothing else; for a positional record that is the primary one.
    private static IMethodSymbol? FindConstructor(INamedTypeSymbol type, List<IPropertySymbol> properties)
    {
        IMethodSymbol? best = null;
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (IsUsable(constructor, type)
                && constructor.Parameters.All(parameter => properties.Any(property => Sets(parameter, property)))
                && (best is null || constructor.Parameters.Length > best.Parameters.Length))
            {
                best = constructor;
            }
        }

        return best;
    }

    /// <summary>True for a constructor that generated code may call, but not the one that copies.</summary>
    public static bool IsUsable(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal && !IsCopyConstructor(constructor, type);

    private static bool IsCopyConstructor(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor.Parameters is [{ Type: var only }] && SymbolEqualityComparer.Default.Equals(only, type);

    /// <summary>True when a constructor parameter sets a property.</summary>
    public static bool Sets(IParameterSymbol parameter, IPropertySymbol property) =>
        parameter.RefKind == RefKind.None
        && string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase)
        && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type);

    // Members may differ only by case, so that the exact name goes first.
    private static IPropertySymbol? PropertyOf(IParameterSymbol parameter, List<IPropertySymbol> properties) =>
        properties.Find(property => property.Name == parameter.Name && Sets(parameter, property))
        ?? properties.Find(property => Sets(parameter, property));

    private static bool IsSettable(IPropertySymbol property) =>
        property.SetMethod is { DeclaredAccessibility: Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal };
}
