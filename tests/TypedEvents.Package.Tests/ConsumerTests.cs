using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace TypedEvents.Package.Tests;

/// <summary>Projects outside the repository that have nothing but the packages, built with the strictest settings.</summary>
[Collection(PackageFeedCollection.Name)]
public sealed partial class ConsumerTests(PackageFeed feed)
{
    [Fact]
    public async Task Program_OfContractsAndTypedEvents_BuildsCleanAndRuns()
    {
        await BuildClean("Program");

        CommandResult run = await feed.RunAsync("Program");

        string[] expected = ["placed A-1 x 2", "price 19.0", "refused quantity", "welcome A-1"];
        Assert.Equal(expected, run.Succeeded().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        Assert.Contains(feed.Generated("Contracts"), file => file.Contains("OrderPlaced", StringComparison.Ordinal));
        Assert.Contains(feed.Generated("Program"), file => file.Contains("WelcomeSent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Program_ThatReferencesTypedEventsThroughALibraryOnly_GetsGeneratorAndHandlers()
    {
        await BuildClean("Indirect");

        CommandResult run = await feed.RunAsync("Indirect");

        Assert.Equal("stocked 7\nprice 19.0\n", run.Succeeded().Output);
    }

    [Fact]
    public async Task TestProject_ThatSeesAProgramsInternals_HasItsOwnAddTypedEvents()
    {
        await BuildClean("Program.Tests");

        CommandResult run = await feed.RunAsync("Program.Tests");

        Assert.Equal("sees Inbox and 3 handlers\n", run.Succeeded().Output);
    }

    [Fact]
    public async Task Mistake_InOneContract_IsOneError()
    {
        CommandResult build = await feed.BuildAsync("Mistake");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal("TE0010", Assert.Single(ErrorId().Matches(build.Output).Select(match => match.Groups["id"].Value).Distinct()));
        Assert.Contains("1 Error(s)", build.Output, StringComparison.Ordinal);
    }

    private async Task BuildClean(string consumer)
    {
        CommandResult build = await feed.BuildAsync(consumer);

        Assert.Contains("0 Warning(s)", build.Succeeded().Output, StringComparison.Ordinal);
    }

    [GeneratedRegex(@": error (?<id>\w+):")]
    private static partial Regex ErrorId();
}
