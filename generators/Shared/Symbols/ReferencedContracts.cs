using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>The references that may have a manifest. Others are never asked for their attributes.</summary>
internal static class ReferencedContracts
{
    /// <summary>The references that reference TypedEvents themselves.</summary>
    public static IEnumerable<IAssemblySymbol> Of(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ReferencesAbstractions(assembly))
            {
                yield return assembly;
            }
        }
    }

    /// <summary>The rows of one of the attributes that a manifest has on its assembly.</summary>
    public static IEnumerable<string[]> Rows(IAssemblySymbol assembly, string attribute) =>
        assembly.FindAttribute(attribute)?.FirstText() is { } rows ? ManifestText.Read(rows) : [];

    private static bool ReferencesAbstractions(IAssemblySymbol assembly)
    {
        foreach (IModuleSymbol module in assembly.Modules)
        {
            foreach (AssemblyIdentity reference in module.ReferencedAssemblies)
            {
                if (reference.Name == KnownNames.AbstractionsAssembly)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
