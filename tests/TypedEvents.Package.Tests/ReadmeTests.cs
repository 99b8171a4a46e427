using System;
using System.IO;
using System.Threading.Tasks;

namespace TypedEvents.Package.Tests;

/// <summary>The quick start of the README, word by word, as a new user would try it.</summary>
[Collection(PackageFeedCollection.Name)]
public sealed class ReadmeTests(PackageFeed feed)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="TypedEvents" Version="$(TypedEventsVersion)" />
            <PackageReference Include="Microsoft.Extensions.Hosting" Version="$(HostingVersion)" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task QuickStart_WithThePackage_PrintsWhatTheReadmeSays()
    {
        string readme = await File.ReadAllTextAsync(Path.Combine(TestSettings.RepositoryRoot, "README.md"));
        string quickStart = readme.Split("```csharp\n")[1].Split("```")[0];
        string folder = feed.NewConsumer("QuickStart", ("QuickStart.csproj", Project), ("Program.cs", quickStart), ("Directory.Build.props", "<Project />"));

        CommandResult build = await feed.BuildAsync(folder);
        Assert.Contains("0 Warning(s)", build.Succeeded().Output, StringComparison.Ordinal);
        CommandResult run = await feed.RunAsync("QuickStart");

        // Publishing does not wait for handlers, so the two lines may come in either order, between those of the log.
        Assert.Contains("prepared 42\n", run.Succeeded().Output, StringComparison.Ordinal);
        Assert.Contains("total 19.0\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("It prints `prepared 42` and `total 19.0`", readme, StringComparison.Ordinal);
    }
}
