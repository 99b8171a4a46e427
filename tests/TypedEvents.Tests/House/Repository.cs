using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace TypedEvents.Tests.House;

/// <summary>The sources of this repository, without what builds leave in it.</summary>
internal static class Repository
{
    private static readonly string[] BuildFolders = [".git", "bin", "obj", "artifacts", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts"];

    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>Paths from the root, with forward slashes, in ordinal order.</summary>
    public static IEnumerable<string> Files(string under, string pattern)
    {
        string start = Path.Combine(Root, under);
        return Directory.Exists(start) ? Walk(start, pattern).Select(Relative).Order(StringComparer.Ordinal) : [];
    }

    public static IEnumerable<string> Folders()
    {
        return Files("", "*").Select(file => Path.GetDirectoryName(file)!.Replace('\\', '/')).Distinct();
    }

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static IEnumerable<string> Walk(string folder, string pattern)
    {
        foreach (string file in Directory.EnumerateFiles(folder, pattern))
        {
            yield return file;
        }

        foreach (string child in Directory.EnumerateDirectories(folder).Where(child => !BuildFolders.Contains(Path.GetFileName(child))))
        {
            foreach (string file in Walk(child, pattern))
            {
                yield return file;
            }
        }
    }
}
