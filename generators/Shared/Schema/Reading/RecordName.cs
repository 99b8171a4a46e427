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

    /// <summary>The record of a qualified name, among those of an assembly and of what it references, also where it has moved; null when there is none.</summary>
    public static INamedTypeSymbol? Find(string name, IAssemblySymbol user)
    {
        int end = name.IndexOf(Separator);
        string type = name.Substring(0, end);
        IAssemblySymbol? owner = user.Modules
            .SelectMany(module => module.ReferencedAssemblySymbols)
            .Prepend(user)
            .FirstOrDefault(assembly => name.Substring(end + 1) == Escape(assembly));

        // It follows types that were forwarded.
        return owner?.GetTypeByMetadataName(type);
    }

    private static string Escape(IAssemblySymbol assembly) => string.Join(".", assembly.Name.Split('.').Select(SchemaText.Escape));
}
