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
