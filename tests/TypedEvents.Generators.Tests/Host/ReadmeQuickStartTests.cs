using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Host;

/// <summary>The first C# block of README.md is the quick start: it compiles as it stands and prints what it says.</summary>
public sealed class ReadmeQuickStartTests
{
    /// <summary>What the SDK adds to a project made by <c>dotnet new console</c>.</summary>
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    [Fact]
    public async Task QuickStart_AsWritten_CompilesAndRuns()
    {
        string source = FirstBlock(await File.ReadAllTextAsync(Path.Combine(FindRepository(), "README.md")));
        TestProject project = TestProject.Library(source) with { Name = "QuickStart", OutputKind = OutputKind.ConsoleApplication };
        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(project.AddSource(ImplicitUsings, "GlobalUsings.cs"));

        string[] lines = await ProgramProcess.RunAsync(run);

        Assert.Single(lines, "prepared 42");
        Assert.Single(lines, "total 19.0");
    }

    private static string FirstBlock(string markdown)
    {
        const string Start = "```csharp\n";
        int start = markdown.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return markdown[start..markdown.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static string FindRepository()
    {
        string directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "TypedEvents.sln")))
        {
            directory = Path.GetDirectoryName(directory) ?? throw new DirectoryNotFoundException("TypedEvents.sln");
        }

        return directory;
    }
}
