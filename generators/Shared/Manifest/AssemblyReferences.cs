using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Tells which assemblies can have a manifest, before their attributes are read.</summary>
internal static class AssemblyReferences
{
    /// <summary>True when an assembly was compiled against TypedEvents.Abstractions.</summary>
    public static bool ReferencesAbstractions(this IAssemblySymbol assembly)
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
