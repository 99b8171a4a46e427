using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace TypedEvents.Tests.House;

/// <summary>Which project may use what. A new arrow is a decision: it is added here first.</summary>
public sealed class DependencyTests
{
    private static readonly string[] Roslyn = ["TypedEvents.Analyzers", "TypedEvents.CodeFixes", "TypedEvents.Generators"];

    /// <summary>Project, the projects it may reference, the packages it may reference.</summary>
    public static TheoryData<string, string[], string[]> Arrows => new()
    {
        // Abstractions references the Roslyn projects only to pack them (see PackedOnly below).
        { "src/TypedEvents.Abstractions", Roslyn, [] },
        {
            "src/TypedEvents", ["TypedEvents.Abstractions"],
            [
                "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Diagnostics.HealthChecks",
                "Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Logging.Abstractions",
                "Microsoft.Extensions.Options.ConfigurationExtensions",
            ]
        },
        { "src/TypedEvents.Cli", ["TypedEvents.RabbitMQ"], ["System.CommandLine"] },
        { "src/TypedEvents.RabbitMQ", ["TypedEvents"], ["RabbitMQ.Client"] },
        { "src/TypedEvents.Testing", ["TypedEvents"], ["Microsoft.Extensions.Hosting"] },
        { "src/TypedEvents.Testing.Conformance", ["TypedEvents.Testing"], ["xunit.assert", "xunit.extensibility.core"] },
        { "generators/TypedEvents.Generators", [], [] },
        { "analyzers/TypedEvents.Analyzers", [], [] },
        { "analyzers/TypedEvents.CodeFixes", ["TypedEvents.Analyzers"], ["Microsoft.CodeAnalysis.CSharp.Workspaces", "System.Composition"] },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void Project_ReferencesOnlyWhatItMay(string folder, string[] projects, string[] packages)
    {
        ProjectFile project = ProjectFile.Read($"{folder}/{Path.GetFileName(folder)}.csproj");

        Assert.Empty(project.Projects.Except(projects));
        Assert.Empty(project.Packages.Except(packages));
    }

    [Fact]
    public void EveryShippedProject_HasItsArrowsHere()
    {
        string[] shipped = [.. Shipped().Select(project => Path.GetDirectoryName(project.Path)!)];

        Assert.Equal(shipped, Arrows.Select(row => (string)row[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Abstractions_OnlyPacksTheRoslynProjects()
    {
        string text = Repository.Read("src/TypedEvents.Abstractions/TypedEvents.Abstractions.csproj");

        Assert.Equal(text.Split("<ProjectReference").Length, text.Split("ReferenceOutputAssembly=\"false\"").Length);
    }

    [Fact]
    public void Assemblies_OfSrc_DoNotReferenceRoslyn()
    {
        foreach (string name in ProductAssemblies.All.SelectMany(assembly => assembly.GetReferencedAssemblies()).Select(name => name.Name!))
        {
            Assert.False(name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal), name);
        }
    }

    [Fact]
    public void Abstractions_ReferencesTheFrameworkOnly()
    {
        Assert.All(
            ProductAssemblies.Abstractions.GetReferencedAssemblies(),
            name => Assert.True(name.Name == "netstandard" || name.Name!.StartsWith("System.", StringComparison.Ordinal), name.Name));
    }

    private static IEnumerable<ProjectFile> Shipped()
    {
        return ProjectFile.All()
            .Where(project => project.Path.Split('/')[0] is "src" or "generators" or "analyzers")
            .OrderBy(project => Path.GetDirectoryName(project.Path), StringComparer.Ordinal);
    }
}
