using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace TypedEvents.Roslyn.Testing;

/// <summary>Compares generated files with those kept in <c>Snapshots/Class/Test</c> beside the test.</summary>
public static class Snapshot
{
    /// <summary>The environment variable that rewrites snapshots when it is 1.</summary>
    public const string UpdateVariable = "TYPEDEVENTS_UPDATE_SNAPSHOTS";

    /// <summary>Compares all generated files, or those that are selected, with the snapshots of the calling test.</summary>
    public static void Match(
        GeneratorRun run, Func<string, bool>? select = null, [CallerFilePath] string sourceFile = "", [CallerMemberName] string test = "")
    {
        Dictionary<string, string> files = run.Hints.Where(hint => select?.Invoke(hint) ?? true).ToDictionary(hint => hint, run.File, StringComparer.Ordinal);
        if (files.FirstOrDefault(file => file.Value.Contains('\r', StringComparison.Ordinal)).Key is { } hint)
        {
            throw new XunitException($"'{hint}' contains a carriage return: generated files end lines with \\n only.");
        }

        string folder = Path.Combine(Path.GetDirectoryName(sourceFile)!, "Snapshots", Path.GetFileNameWithoutExtension(sourceFile), test);
        new SnapshotFolder(folder, IsSet(UpdateVariable, "1"), IsSet("CI", "true")).Match(files);
    }

    /// <summary>Snapshot folders below a directory that belong to no test.</summary>
    /// <param name="tests">The test assembly.</param>
    /// <param name="root">Directory of the test project's sources.</param>
    public static IReadOnlyList<string> FindOrphans(Assembly tests, string root)
    {
        ILookup<string, Type> types = tests.GetTypes().ToLookup(type => type.Name);
        return
        [
            .. from snapshots in Directory.GetDirectories(root, "Snapshots", SearchOption.AllDirectories)
               where !snapshots.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
               from owner in Directory.GetDirectories(snapshots)
               from test in Directory.GetDirectories(owner)
               where !types[Path.GetFileName(owner)].Any(type => type.GetMethod(Path.GetFileName(test)) is not null)
               select test,
        ];
    }

    private static bool IsSet(string variable, string value) => string.Equals(Environment.GetEnvironmentVariable(variable), value, StringComparison.OrdinalIgnoreCase);
}
