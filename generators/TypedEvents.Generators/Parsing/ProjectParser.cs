using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Reads what the manifest needs from the compilation: from other assemblies, only their assembly attributes.</summary>
internal static class ProjectParser
{
    public static ProjectModel Parse(Compilation compilation, string? compatibility, CancellationToken cancellationToken) => new(
        compilation.AssemblyName ?? "",
        IsProgram(compilation),
        IsProgram(compilation) && compilation.GetTypeByMetadataName(KnownNames.GoldenSamples) is not null,
        compatibility,
        FindManifests(compilation, cancellationToken).OrderBy(reference => reference.TypeName, StringComparer.Ordinal).ToEquatableArray());

    private static bool IsProgram(Compilation compilation) =>
        compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication
        && compilation.GetTypeByMetadataName(KnownNames.ServiceCollectionExtensions) is { DeclaredAccessibility: Accessibility.Public };

    private static IEnumerable<ManifestReference> FindManifests(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (IAssemblySymbol assembly in ReferencedContracts.Of(compilation, cancellationToken))
        {
            if (assembly.FindAttribute(KnownNames.EventManifestAttribute) is { ConstructorArguments: { Length: 1 } arguments }
                && arguments[0].Value is INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } manifest)
            {
                yield return new ManifestReference(SymbolNames.DottedName(manifest), AliasOf(assembly, compilation));
            }
        }
    }

    private static string AliasOf(IAssemblySymbol assembly, Compilation compilation)
    {
        ImmutableArray<string> aliases = compilation.GetMetadataReference(assembly)?.Properties.Aliases ?? [];
        return aliases.IsDefaultOrEmpty || aliases.Contains("global") ? "global" : aliases[0];
    }
}
