using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace TypedEvents.Cli.Manifests;

/// <summary>What a program's <c>AddTypedEvents()</c> gives it: the handlers of its assembly and of every assembly whose manifest is chained to it.</summary>
/// <param name="AssemblyName">Simple name of the program's assembly.</param>
/// <param name="Bindings">Topics and patterns its queue is bound to, distinct, in ordinal order.</param>
internal sealed record ProgramManifest(string AssemblyName, IReadOnlyList<string> Bindings)
{
    /// <exception cref="CommandException">An assembly cannot be read, or the program has no manifest.</exception>
    public static ProgramManifest Load(string path)
    {
        AssemblyMetadata root = AssemblyFile.Read(path);
        if (root.Manifest is null)
        {
            throw new CommandException(
                ExitCodes.UnreadableAssembly,
                $"'{path}' holds no manifest of TypedEvents, so there is nothing to export. Reference the package TypedEvents in its project and build it again: the generator of the package writes the manifest.");
        }

        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return new ProgramManifest(
            root.Name,
            [.. Chain(root, folder).SelectMany(assembly => assembly.Subscriptions).Where(row => row.IsBound).Select(row => row.Subscription).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<AssemblyMetadata> Chain(AssemblyMetadata root, string folder)
    {
        HashSet<string> seen = new([root.Name], StringComparer.Ordinal);
        Stack<AssemblyMetadata> open = new([root]);
        while (open.TryPop(out AssemblyMetadata? assembly))
        {
            yield return assembly;
            foreach (IGrouping<string, TypeName> mentioned in assembly.Mentioned.GroupBy(type => type.Assembly, StringComparer.Ordinal).Where(group => !seen.Contains(group.Key)))
            {
                // A manifest names the manifests that it chains. One that is only in a referenced assembly was out of the compiler's sight and is not registered.
                if (Find(mentioned, assembly.Name, folder) is { Manifest: { } manifest } found && mentioned.Any(type => type.FullName == manifest))
                {
                    seen.Add(mentioned.Key);
                    open.Push(found);
                }
            }
        }
    }

    private static AssemblyMetadata? Find(IGrouping<string, TypeName> mentioned, string by, string folder)
    {
        string path = Path.Combine(folder, mentioned.Key + ".dll");
        if (File.Exists(path))
        {
            return AssemblyFile.Read(path);
        }

        return mentioned.Any(type => type.IsGeneratedManifest)
            ? throw new CommandException(
                ExitCodes.UnreadableAssembly,
                $"'{by}' takes handlers from '{mentioned.Key}', and there is no '{path}'. Export from the output folder of the program, which has everything that it references.")
            : null;
    }
}
