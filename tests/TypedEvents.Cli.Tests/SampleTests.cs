using System.Globalization;
using System.IO;

namespace TypedEvents.Cli.Tests;

/// <summary>Exports of the built samples, compared to files that were read and imported into a broker.</summary>
public sealed class SampleTests
{
    public static TheoryData<string, string, string[]> Exports => new()
    {
        { "Quickstart", "quickstart.json", [] },
        { "Quickstart.Analytics", "analytics.json", ["--service", "analytics", "--exchange", "shop", "--virtual-host", "staging"] },
        { "Quickstart.Notifications", "notifications.json", ["--service", "ignored", "--queue", "mail", "--queue-type", "classic"] },
        { "Quickstart.Users", "users.json", [] },
    };

    [Theory]
    [MemberData(nameof(Exports))]
    public void Export_OfABuiltSample_IsTheExpectedFile(string sample, string file, string[] options)
    {
        ToolResult result = Tool.Export(TestFolders.Sample(sample), options);

        Assert.Empty(result.Errors);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(File.ReadAllText(TestFolders.Expected(file)), result.Output);
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void Export_TwiceUnderDifferentCultures_GivesTheSameText(string sample, string file, string[] options)
    {
        Assert.EndsWith(".json", file, System.StringComparison.Ordinal);

        Assert.Equal(Under("tr-TR", sample, options), Under("fi-FI", sample, options));
    }

    [Fact]
    public void Export_OfAProgram_HasTheHandlersOfItsReferences()
    {
        Assert.Equal(
            ["#", "cap.event.auth", "cap.event.created", "cap.event.text", "user.created"],
            Tool.Export(TestFolders.Sample("Quickstart")).BindingsOf("Quickstart"));
    }

    private static string Under(string culture, string sample, string[] options)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            return Tool.Export(TestFolders.Sample(sample), options).Output;
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
