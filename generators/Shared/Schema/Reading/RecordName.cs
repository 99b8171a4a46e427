using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Schema;

/// <summary>Names of records in the schemas of an assembly: the full metadata name, and for those of another assembly <c>@</c> and its name.</summary>
internal static class RecordName
{
    private const char Separator = '@';

    /// <summary>The name of a record.</summary>
    /// <param name="type">The record.</param>
    /// <param name="user">The assembly whose schemas name it.</param>
    public static string Of(INamedTypeSymbol type, IAssemblySymbol user)
    {
        string name = SymbolNames.MetadataName(type);
        return SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, user) ? name : Qualify(name, type.ContainingAssembly);
    }

    /// <summary>A name that the schemas of an assembly have, for those of others.</summary>
    public static string Qualify(string name, IAssemblySymbol assembly) =>
        name.IndexOf(Separator) >= 0 ? name : name + Separator + Escape(assembly);

    /// <summary>The assembly that a name ends with, among one and those that it references; null when it is none of them.</summary>
    public static IAssemblySymbol? Assembly(string name, IAssemblySymbol user) => user.Modules
        .SelectMany(module => module.ReferencedAssemblySymbols)
        .Prepend(user)
        .FirstOrDefault(assembly => name.EndsWith(Separator + Escape(assembly), StringComparison.Ordinal));

    /// <summary>The full metadata name.</summary>
    public static string WithoutAssembly(string name) => name.Split(Separator)[0];

    private static string Escape(IAssemblySymbol assembly) => string.Join(".", assembly.Name.Split('.').Select(SchemaText.Escape));
}
