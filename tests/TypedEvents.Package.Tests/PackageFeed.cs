using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace TypedEvents.Package.Tests;

/// <summary>Every package of src in a folder of its own, and projects that restore from it with an empty package cache.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("typedevents-packages-").FullName;

    internal string Feed => Path.Combine(_root, "feed");

    internal string Consumers => Path.Combine(_root, "consumers");

    public async Task InitializeAsync()
    {
        foreach (string project in Directory.EnumerateFiles(Path.Combine(TestSettings.RepositoryRoot, "src"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            CommandResult pack = await DotNetAsync(TestSettings.RepositoryRoot, "pack", project, "--no-build", "-c", TestSettings.Configuration, "-o", Feed);
            pack.Succeeded();
        }

        CopyConsumers();
        await File.WriteAllTextAsync(Path.Combine(_root, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="packed-by-this-test" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>The folder of a consumer that the test writes itself, inside the strict settings of all consumers.</summary>
    internal string NewConsumer(string name, params (string File, string Text)[] files)
    {
        string folder = Directory.CreateDirectory(Path.Combine(Consumers, name)).FullName;
        foreach ((string file, string text) in files)
        {
            File.WriteAllText(Path.Combine(folder, file), text);
        }

        return folder;
    }

    internal Task<CommandResult> BuildAsync(string consumer)
    {
        return DotNetAsync(Path.Combine(Consumers, consumer), "build", "-c", "Release", "-warnaserror", $"-p:TypedEventsVersion={TestSettings.PackageVersion}", $"-p:HostingVersion={TestSettings.HostingVersion}");
    }

    /// <summary>Applies the fixes of a rule, as <c>dotnet format</c> does.</summary>
    internal Task<CommandResult> FixAsync(string consumer, string rule, params string[] options) =>
        DotNetAsync(Path.Combine(Consumers, consumer), ["format", "analyzers", "--no-restore", "--diagnostics", rule, "--severity", "info", .. options]);

    internal Task<CommandResult> RunAsync(string consumer)
    {
        string folder = Path.Combine(Consumers, consumer, "bin", "Release", "net10.0");
        return DotNetAsync(folder, Path.Combine(folder, consumer + ".dll"));
    }

    /// <summary>Installs a tool from the feed alone, as its users do.</summary>
    /// <returns>The path of its command.</returns>
    internal async Task<string> InstallToolAsync(string package, string command)
    {
        string folder = Path.Combine(_root, "tools");
        CommandResult install = await DotNetAsync(_root, "tool", "install", package, "--tool-path", folder, "--version", TestSettings.PackageVersion);
        install.Succeeded();
        return Path.Combine(folder, command);
    }

    /// <summary>The assembly of a consumer that was built.</summary>
    internal string AssemblyOf(string consumer) => Path.Combine(Consumers, consumer, "bin", "Release", "net10.0", consumer + ".dll");

    /// <summary>What the generator wrote for a consumer that was built.</summary>
    internal IEnumerable<string> Generated(string consumer)
    {
        string folder = Path.Combine(Consumers, consumer, "obj", "Release", "net10.0", "generated");
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
    }

    private Task<CommandResult> DotNetAsync(string folder, params string[] arguments)
    {
        // The repository's own cache serves packing; consumers start from nothing.
        bool packing = folder == TestSettings.RepositoryRoot;
        Dictionary<string, string> environment = packing ? [] : new() { ["NUGET_PACKAGES"] = Path.Combine(_root, "cache") };
        return CommandLine.RunAsync(folder, environment, "dotnet", arguments);
    }

    private void CopyConsumers()
    {
        string source = Path.Combine(TestSettings.RepositoryRoot, "tests", "TypedEvents.Package.Tests", "Consumers");
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(Consumers, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
