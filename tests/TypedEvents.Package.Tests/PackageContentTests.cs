using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;

namespace TypedEvents.Package.Tests;

/// <summary>What is in each package, and what is not.</summary>
[Collection(PackageFeedCollection.Name)]
public sealed class PackageContentTests(PackageFeed feed)
{
    private static readonly string[] ContractFiles =
    [
        "analyzers/dotnet/cs/TypedEvents.Analyzers.dll", "analyzers/dotnet/cs/TypedEvents.CodeFixes.dll", "analyzers/dotnet/cs/TypedEvents.Generators.dll",
        "buildTransitive/TypedEvents.Abstractions.props",
    ];

    /// <summary>Package, what it has beside assembly, docs and README, what it depends on.</summary>
    public static TheoryData<string, string[], string[]> Packages => new()
    {
        { "TypedEvents.Abstractions", ContractFiles, [] },
        {
            "TypedEvents", [],
            [
                "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Diagnostics.HealthChecks",
                "Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Logging.Abstractions",
                "Microsoft.Extensions.Options.ConfigurationExtensions", "TypedEvents.Abstractions",
            ]
        },
        { "TypedEvents.RabbitMQ", [], ["RabbitMQ.Client", "TypedEvents"] },
        { "TypedEvents.Testing", [], ["Microsoft.Extensions.Hosting", "TypedEvents"] },
        { "TypedEvents.Testing.Conformance", [], ["TypedEvents.Testing", "xunit.assert", "xunit.extensibility.core"] },
    };

    public static TheoryData<string> Names => [.. AllNames()];

    [Fact]
    public void Feed_HasThesePackages()
    {
        IEnumerable<string> names = Directory.EnumerateFiles(feed.Feed).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

        Assert.Equal(AllNames().Select(name => $"{name}.{TestSettings.PackageVersion}.nupkg").Order(StringComparer.Ordinal), names);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_HasItsAssemblyItsDocsAndNothingElse(string name, string[] files, string[] dependencies)
    {
        string[] expected = [.. files, "README.md", $"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml"];
        using ZipArchive package = Open(name);

        string[] actual = [.. package.Entries.Select(entry => entry.FullName).Where(IsContent)];

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
        Assert.Equal(dependencies, Dependencies(name).Keys.Where(dependency => !IsPinned(dependency, dependencies)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Package_SaysLicenceAndPurpose(string name)
    {
        XElement metadata = Metadata(name);
        using ZipArchive package = Open(name);
        using StreamReader readme = new(package.GetEntry("README.md")!.Open());

        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.NotEqual("Package Description", Value(metadata, "description"));
        Assert.StartsWith($"# {name}\n", readme.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Abstractions_LetsItsAnalyzersFlowThroughTypedEvents()
    {
        Assert.Equal("All", Dependencies("TypedEvents")["TypedEvents.Abstractions"]);
    }

    /// <summary>Those above and the tool, which has another layout (<see cref="ToolTests"/>).</summary>
    private static IEnumerable<string> AllNames() => Packages.Select(row => (string)row[0]).Append("TypedEvents.Cli");

    private ZipArchive Open(string name) => ZipFile.OpenRead(Path.Combine(feed.Feed, $"{name}.{TestSettings.PackageVersion}.nupkg"));

    private static bool IsContent(string path)
    {
        return !path.EndsWith(".nuspec", StringComparison.Ordinal) && path != "[Content_Types].xml"
            && !path.StartsWith("_rels/", StringComparison.Ordinal) && !path.StartsWith("package/", StringComparison.Ordinal);
    }

    /// <summary>Central pinning writes what is used through a reference as a dependency of its own.</summary>
    private static bool IsPinned(string dependency, string[] expected)
    {
        return expected.Length > 0 && !expected.Contains(dependency) && dependency.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);
    }

    private XElement Metadata(string name)
    {
        using ZipArchive package = Open(name);
        using Stream nuspec = package.GetEntry($"{name}.nuspec")!.Open();
        return XElement.Load(nuspec).Elements().Single();
    }

    private Dictionary<string, string?> Dependencies(string name)
    {
        return Metadata(name).Descendants()
            .Where(element => element.Name.LocalName == "dependency")
            .ToDictionary(element => element.Attribute("id")!.Value, element => element.Attribute("include")?.Value);
    }

    private static string Value(XElement metadata, string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
}
