using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Finds types of the compilation's own sources.</summary>
internal static class SourceTypes
{
    /// <summary>The types with a full metadata name. In code with errors there may be none or several.</summary>
    public static IEnumerable<INamedTypeSymbol> Find(Compilation compilation, string metadataName)
    {
        string[] names = metadataName.Split('+');
        string[] words = names[0].Split('.');
        INamespaceSymbol? space = compilation.Assembly.GlobalNamespace;
        foreach (string word in words.Take(words.Length - 1))
        {
            space = space?.GetMembers(word).OfType<INamespaceSymbol>().FirstOrDefault();
        }

        IEnumerable<INamedTypeSymbol> types = space is null ? [] : Find(space, words[words.Length - 1]);
        return names.Skip(1).Aggregate(types, (outer, name) => outer.SelectMany(type => Find(type, name)));
    }

    /// <summary>The methods of a type that its source declares.</summary>
    public static IEnumerable<IMethodSymbol> Methods(INamedTypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>().Where(method => !method.IsImplicitlyDeclared);

    private static IEnumerable<INamedTypeSymbol> Find(INamespaceOrTypeSymbol scope, string name) =>
        scope.GetTypeMembers(name.Split('`')[0]).Where(type => type.MetadataName == name);
}
