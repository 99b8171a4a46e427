using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace TypedEvents.Package.Tests;

/// <summary>The package of the command line tool, installed and run on a program that was built against the other packages.</summary>
[Collection(PackageFeedCollection.Name)]
public sealed class ToolTests(PackageFeed feed)
{
    [Fact]
    public void Package_IsAToolAndNothingElse()
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(feed.Feed, $"TypedEvents.Cli.{TestSettings.PackageVersion}.nupkg"));
        string[] files = [.. package.Entries.Select(entry => entry.FullName)];
        using StreamReader settings = new(package.GetEntry("tools/net10.0/any/DotnetToolSettings.xml")!.Open());

        Assert.Contains("<Command Name=\"typedevents\" EntryPoint=\"TypedEvents.Cli.dll\"", settings.ReadToEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain(files, file => file.StartsWith("lib/", StringComparison.Ordinal) || file.EndsWith(".xml", StringComparison.Ordinal) && file.Contains("/TypedEvents", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tool_Installed_ExportsTheTopologyOfAProgram()
    {
        (await feed.BuildAsync("Program")).Succeeded();
        string typedevents = await feed.InstallToolAsync("TypedEvents.Cli", "typedevents");

        CommandResult export = await CommandLine.RunAsync(feed.Consumers, new Dictionary<string, string>(), typedevents, "topology", "export", feed.AssemblyOf("Program"));

        using JsonDocument definitions = JsonDocument.Parse(export.Succeeded().Output);
        Assert.Equal(
            ["shop.order.placed", "shop.welcome.sent"],
            definitions.RootElement.GetProperty("bindings").EnumerateArray()
                .Where(binding => binding.GetProperty("destination").GetString() == "Program")
                .Select(binding => binding.GetProperty("routing_key").GetString()));
    }
}
