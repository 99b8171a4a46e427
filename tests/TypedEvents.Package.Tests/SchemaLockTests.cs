using System.IO;
using System.Threading.Tasks;

namespace TypedEvents.Package.Tests;

/// <summary>The schema lock in a project that has nothing but the packages, from the command line.</summary>
[Collection(PackageFeedCollection.Name)]
public sealed class SchemaLockTests(PackageFeed feed)
{
    private const string Header = "# TypedEvents schema lock 1\n";
    private const string Locked = "event order.placed v1 (map)\nevent order.placed v1 .id str\n";

    [Fact]
    public async Task Format_RecordsEveryVersion_AndTheBuildRefusesABreak()
    {
        string folder = Consumer("Locked", "string Id", "");
        (await feed.BuildAsync("Locked")).Succeeded();

        (await feed.FixAsync("Locked", "TE2001")).Succeeded();
        string recorded = Lock(folder);
        (await feed.FixAsync("Locked", "TE2001")).Succeeded();
        File.WriteAllText(Path.Combine(folder, "OrderPlaced.cs"), Event("string Id, int Count"));
        CommandResult broken = await feed.BuildAsync("Locked");

        Assert.Equal(Header + Locked, recorded);
        Assert.Equal(recorded, Lock(folder));
        Assert.NotEqual(0, broken.ExitCode);
        Assert.Contains("OrderPlaced.cs(7,57): error TE2002: 'order.placed' version 1 is locked, but 'count' was added and must not be missing", broken.Output, System.StringComparison.Ordinal);
        Assert.Contains("1 Error(s)", broken.Output, System.StringComparison.Ordinal);
    }

    private static string Lock(string folder) => File.ReadAllText(Path.Combine(folder, "events.lock.txt")).ReplaceLineEndings("\n").TrimStart('\uFEFF');

    private static string Event(string members) =>
        $"using TypedEvents;\n\nnamespace Shop;\n\n/// <summary>An order.</summary>\n[TchuEvent(\"order.placed\")]\npublic sealed partial record OrderPlaced({members});\n";

    private string Consumer(string name, string members, string locked) => feed.NewConsumer(
        name,
        ($"{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="TypedEvents.Abstractions" Version="{TestSettings.PackageVersion}" />
              </ItemGroup>
            </Project>
            """),
        ("OrderPlaced.cs", Event(members)),
        ("events.lock.txt", locked));
}
