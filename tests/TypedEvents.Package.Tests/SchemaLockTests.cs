using System;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;

namespace TypedEvents.Package.Tests;

/// <summary>The schema lock in projects that have nothing but the packages, from the command line.</summary>
[Collection(PackageFeedCollection.Name)]
public sealed class SchemaLockTests(PackageFeed feed)
{
    private const string Header = "# TypedEvents schema lock 1\n";
    private const string Paid = "event order.paid v1 (map)\nevent order.paid v1 .id str\n";
    private const string Placed = "event order.placed v1 (map)\nevent order.placed v1 .id str\n";

    [Fact]
    public async Task Format_RecordsEveryVersion_AndTheBuildRefusesABreak()
    {
        string folder = Consumer("Locked", "OrderPlaced", "string Id", "");
        (await feed.BuildAsync("Locked")).Succeeded();

        (await feed.FixAsync("Locked", "TE2001")).Succeeded();
        string recorded = Lock(folder);
        (await feed.FixAsync("Locked", "TE2001")).Succeeded();
        Declare(folder, "OrderPlaced", "string Id, int Count");
        CommandResult broken = await feed.BuildAsync("Locked");

        Assert.Equal(Header + Placed, recorded);
        Assert.Equal(recorded, Lock(folder));
        Assert.NotEqual(0, broken.ExitCode);
        Assert.Contains("OrderPlaced.cs(7,57): error TE2002: 'order.placed' version 1 is locked, but 'count' was added and must not be missing", broken.Output, StringComparison.Ordinal);
        Assert.Contains("1 Error(s)", broken.Output, StringComparison.Ordinal);
    }

    /// <summary><c>dotnet format</c> cannot add files to a project, so that one project without a lock keeps all of them from being recorded.</summary>
    [Fact]
    public async Task Format_DocumentThenSolution_RecordsWhatWasAskedFor_OnceEveryProjectHasALock()
    {
        feed.NewConsumer("Shop", ("Shop.slnx", """<Solution><Project Path="Orders/Orders.csproj" /><Project Path="Users/Users.csproj" /></Solution>"""));
        string orders = Consumer("Shop/Orders", "OrderPlaced", "string Id", "");
        Declare(orders, "OrderPaid", "string Id");
        string users = Consumer("Shop/Users", "UserCreated", "string Id", null);
        (await feed.BuildAsync("Shop")).Succeeded();

        (await feed.FixAsync("Shop", "TE2001", "--include", "Orders/OrderPlaced.cs")).Succeeded();
        string document = Lock(orders);
        CommandResult refused = await feed.FixAsync("Shop", "TE2001");
        string unchanged = Lock(orders);
        File.WriteAllText(LockOf(users), "");
        (await feed.FixAsync("Shop", "TE2001")).Succeeded();

        Assert.Equal(Header + Placed, document);
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("Adding additional documents is not supported", refused.Output, StringComparison.Ordinal);
        Assert.Equal(document, unchanged);
        Assert.Equal(Header + Paid + Placed, Lock(orders));
        Assert.Equal(Header + "event user.created v1 (map)\nevent user.created v1 .id str\n", Lock(users));
    }

    /// <summary>Publishers that write null break programs that run, which backward alone does not ask about.</summary>
    [Fact]
    public async Task Compatibility_OfTheProject_ReachesTheAnalyzers()
    {
        Consumer("Full", "OrderPlaced", "string? Id", Header + Placed, "<TypedEventsCompatibility>full</TypedEventsCompatibility>");

        CommandResult broken = await feed.BuildAsync("Full");

        Assert.NotEqual(0, broken.ExitCode);
        Assert.Contains("error TE2002: 'order.placed' version 1 is locked, but 'id' was 'str' and is 'str?'", broken.Output, StringComparison.Ordinal);
        Assert.Contains("1 Error(s)", broken.Output, StringComparison.Ordinal);
    }

    private static string LockOf(string folder) => Path.Combine(folder, "events.lock.txt");

    private static string Lock(string folder) => File.ReadAllText(LockOf(folder)).ReplaceLineEndings("\n").TrimStart('\uFEFF');

    /// <summary>A project with one event, and a lock unless that is null.</summary>
    private string Consumer(string name, string type, string members, string? locked, string properties = "")
    {
        string folder = feed.NewConsumer(
            name,
            ($"{Path.GetFileName(name)}.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <Nullable>enable</Nullable>
                    {properties}
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="TypedEvents.Abstractions" Version="{TestSettings.PackageVersion}" />
                  </ItemGroup>
                </Project>
                """));
        Declare(folder, type, members);
        if (locked is not null)
        {
            File.WriteAllText(LockOf(folder), locked);
        }

        return folder;
    }

    /// <summary>Writes the file of an event, whose topic is its name: <c>order.placed</c> of <c>OrderPlaced</c>.</summary>
    private static void Declare(string folder, string type, string members) => File.WriteAllText(
        Path.Combine(folder, type + ".cs"),
        $"using TypedEvents;\n\nnamespace Shop;\n\n/// <summary>An event.</summary>\n[TchuEvent(\"{JsonNamingPolicy.SnakeCaseLower.ConvertName(type).Replace('_', '.')}\")]\npublic sealed partial record {type}({members});\n");
}
