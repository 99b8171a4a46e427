using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

/// <summary>The samples of the repository with the samples that they reference.</summary>
internal static class SampleProjects
{
    public static IReadOnlyList<string> Names() =>
        [.. Directory.GetFiles(Folder(), "*.csproj", SearchOption.AllDirectories).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static TestProject Load(string name)
    {
        string file = Directory.GetFiles(Folder(), name + ".csproj", SearchOption.AllDirectories).Single();
        string folder = Path.GetDirectoryName(file)!;
        XElement project = XElement.Load(file);
        TestProject sample = TestProject.Library() with
        {
            Name = name,
            OutputKind = project.Descendants("OutputType").Any(type => type.Value == "Exe") ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
        };
        sample = sample with { References = [.. sample.References, MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "TypedEvents.RabbitMQ.dll"))] };
        sample = Sources(folder).Aggregate(sample, (sum, path) => sum.AddSource(File.ReadAllText(path), Path.GetRelativePath(folder, path)));
        sample = Directory.GetFiles(folder, "*.lock.txt").Aggregate(sample, (sum, path) => sum.AddAdditionalFile(File.ReadAllText(path), Path.GetFileName(path)));
        return project.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .Where(Names().Contains)
            .Aggregate(sample, (sum, reference) => sum.AddDependency(Load(reference)));
    }

    private static IEnumerable<string> Sources(string folder) => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(path => !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
        .Order(StringComparer.Ordinal);

    private static string Folder() => RuleCatalogue.RepositoryPath("samples");
}
