using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

/// <summary>The small projects: one file each, a program when it has statements at top level.</summary>
internal static class CorpusProjects
{
    private const string ProgramMark = "// A program.\n";

    public static IReadOnlyList<string> Names() =>
        [.. Directory.GetFiles(Folder(), "*.cs").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static TestProject Load(string name)
    {
        string source = File.ReadAllText(Path.Combine(Folder(), name + ".cs"));
        TestProject project = TestProject.Library().AddSource(source, name + ".cs") with { Name = name };
        return source.StartsWith(ProgramMark, StringComparison.Ordinal) ? project with { OutputKind = OutputKind.ConsoleApplication } : project;
    }

    private static string Folder() => RuleCatalogue.RepositoryPath("tests", "TypedEvents.Analyzers.Tests", "Corpus", "Projects");
}
