using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using TypedEvents.Cli.Check;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Cli.Tests;

/// <summary><c>typedevents check</c> against files, packages and git revisions.</summary>
public sealed class CheckTests : IDisposable
{
    private const string Header = "# TypedEvents schema lock 1\n";
    private const string Version1 = Header + "event user.created v1 (map)\nevent user.created v1 .id str\n";
    private const string Version2 = Version1 + "event user.created v2 (map)\nevent user.created v2 .age i32\nevent user.created v2 .id str\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("typedevents-check");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Check_SameLock_SaysSame()
    {
        ToolResult result = Check(Version1, Version1);

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Equal($"{Now} against {Before}: same\n", result.Output);
    }

    [Fact]
    public void Check_MayBeMissing_SaysCompatible()
    {
        ToolResult result = Check(Version1, Version1 + "event user.created v1 .age i32? optional\nevent user.created v2 (map)\n");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            $"{Now}(4): info TE2001: 'user.created' version 1: 'age' was added.\n"
            + $"{Now}(5): info TE2001: 'user.created' version 2 is new.\n"
            + $"{Now} against {Before}: compatible, 2 difference(s)\n",
            result.Output);
    }

    [Fact]
    public void Check_OneWayChange_WarnsAndIsCompatible()
    {
        ToolResult result = Check(Version1, Version1.Replace("str", "str? optional", StringComparison.Ordinal));

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith($"{Now}(3): warning TE2003: 'user.created' version 1: 'id' was 'str' and is 'str?': consumers that run the locked shape cannot read", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_RequiredMember_SaysBreakingAndWhom()
    {
        ToolResult result = Check(Version1, Version1 + "event user.created v1 .age i32\n");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            $"{Now}(4): error TE2002: 'user.created' version 1: 'age' was added and must not be missing: consumers with this build cannot read what was published in the locked shape, such as stored, delayed and dead messages. "
            + "Instead, make 'age' nullable, give it a default, or declare it in version 2 with an [Upcaster] from this one.\n"
            + $"{Now} against {Before}: breaking, 1 of 1 difference(s)\n",
            result.Output);
    }

    [Theory]
    [InlineData("event user.created v1 (map)\nevent user.created v1 .id reserved\n", "full")]
    [InlineData("", "backward")]
    [InlineData("", "forward")]
    public void Check_LinesGone_SaysBreaking(string lines, string mode) => Assert.Equal(2, Check(Version1, Header + lines, "--compatibility", mode).ExitCode);

    [Theory]
    [InlineData("backward")]
    [InlineData("backward_transitive")]
    [InlineData("full")]
    public void Check_MarkedAsRemoved_SaysBreakingAndHowToRetireIt(string mode)
    {
        ToolResult result = Check(Version1, Version1.Replace("(map)", "(map removed)", StringComparison.Ordinal), "--compatibility", mode);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            $"{Now}(2): error TE2005: 'user.created' version 1 is marked as removed: consumers with this build cannot read what services that still run it publish, nor its stored, delayed and dead messages. "
            + "Restore it with an [Upcaster] to the next version, or retire it in two releases: the first sets 'Compatibility = SchemaCompatibility.None' on it, and once nothing sends it any more, the second removes it.\n"
            + $"{Now} against {Before}: breaking, 1 of 1 difference(s)\n",
            result.Output);
    }

    [Theory]
    [InlineData("forward")]
    [InlineData("none")]
    public void Check_MarkedAsRemovedWhereNobodyReadsOldMessages_Warns(string mode)
    {
        ToolResult result = Check(Version1, Version1.Replace("(map)", "(map removed)", StringComparison.Ordinal), "--compatibility", mode);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("(2): warning TE2005: ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(map)", "(map)", "forward_transitive")]
    [InlineData("(map forward)", "(map forward_transitive)", "none")]
    public void Check_MarkedAsRemovedWhereTheNewestIsMadeIntoIt_SaysBreakingAndWhom(string first, string second, string mode)
    {
        string before = $"{Header}event a v1 {first}\nevent a v2 {second}\n";

        ToolResult result = Check(before, before.Replace($"v1 {first}", $"v1 {first[..^1]} removed)", StringComparison.Ordinal), "--compatibility", mode);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(
            $"{Now}(2): error TE2005: 'a' version 1 is marked as removed: consumers that still run it cannot read what this build publishes, because nothing makes the newest version into it. "
            + "Restore it with a [Downcaster] from the next version, or retire it in two releases: the first sets 'Compatibility = SchemaCompatibility.None' on it, and once nothing reads it any more, the second removes it.\n",
            result.Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("event a v1 (map forward)\nevent a v2 (map backward_transitive)\n", 2)]
    [InlineData("event a v1 (map none)\nevent a v2 (map full_transitive)\n", 0)]
    [InlineData("event a v1 (map forward_transitive)\nevent a v2 (map forward)\n", 0)]
    [InlineData("rpc a v1 (map forward)\nrpc a v1 => i32\nrpc a v2 (map forward_transitive)\nrpc a v2 => i32\n", 0)]
    public void Check_MarkedAsRemoved_IsJudgedByTheModeOfTheNewestToo(string lines, int exitCode)
    {
        string removed = lines[..lines.IndexOf(')', StringComparison.Ordinal)] + " removed" + lines[lines.IndexOf(')', StringComparison.Ordinal)..];

        Assert.Equal(exitCode, Check(Header + lines, Header + removed).ExitCode);
    }

    [Fact]
    public void Check_NextVersionAsksForLess_SaysBreakingAndHowToGiveItUp()
    {
        string before = Version1.Replace("(map)", "(map full_transitive)", StringComparison.Ordinal);

        ToolResult result = Check(before, before + "event user.created v2 (map full)\n");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(
            $"{Now}(4): error TE2007: 'user.created' version 2 is judged by 'full', and version 1 was by 'full_transitive', so that the build does not check any more that it is compatible with every earlier version. "
            + "Set the mode 'full_transitive' on it, or give the promise up in two releases: the first sets 'full' on version 1, the second declares version 2.\n",
            result.Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("event a v1 (map full_transitive)", "event a v2 (map full_transitive)", 0)]
    [InlineData("event a v1 (map backward_transitive)", "event a v2 (map full_transitive)", 0)]
    [InlineData("event a v1 (map backward_transitive)", "event a v2 (map forward_transitive)", 2)]
    [InlineData("event a v1 (map full)", "event a v2 (map none)", 0)]
    [InlineData("rpc a v1 (map backward_transitive)", "rpc a v2 (map)", 2)]
    [InlineData("rpc a v1 (map full_transitive)", "rpc a v2 (map backward_transitive)", 0)]
    [InlineData("rpc a v1 (map forward_transitive)", "rpc a v2 (map)", 0)]
    public void Check_NextVersion_AsksForWhatTheLastOneDid(string before, string next, int exitCode) =>
        Assert.Equal(exitCode, Check($"{Header}{before}\n", $"{Header}{before}\n{next}\n").ExitCode);

    [Fact]
    public void Check_RetiredInTwoReleases_IsCompatibleEachTime()
    {
        string retired = Version1.Replace("(map)", "(map none)", StringComparison.Ordinal);
        string removed = Version1.Replace("(map)", "(map none removed)", StringComparison.Ordinal);

        Assert.Equal((0, 0, 2), (Check(Version1, retired).ExitCode, Check(retired, removed).ExitCode, Check(Version1, removed).ExitCode));
    }

    [Fact]
    public void Check_RequestMarkedAsRemoved_SaysWhoIsNotAnswered()
    {
        const string request = Header + "rpc user.count v1 (map)\nrpc user.count v1 => i32\n";
        ToolResult result = Check(request, request.Replace("(map)", "(map removed)", StringComparison.Ordinal));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("'user.count' version 1 is marked as removed: responders with this build do not answer the requests of callers that still run it. Restore it, or retire it", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ReservedNameForgotten_SaysBreaking()
    {
        ToolResult result = Check(Version1 + "event user.created v1 .age reserved\n", Version1);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("write 'event user.created v1 .age reserved'", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_MemberRemovedWithoutReservingItsName_SaysBreaking()
    {
        string before = Version1 + "event user.created v1 .note str? optional\n";

        Assert.Equal(2, Check(before, Version1).ExitCode);
        Assert.Equal(0, Check(before, Version1 + "event user.created v1 .note reserved\n").ExitCode);
    }

    [Fact]
    public void Check_ModeLowered_IsJudgedByTheOldOne()
    {
        string before = Header + "event a v1 (map full)\nevent a v1 .x i32\n";

        Assert.Equal(2, Check(before, Header + "event a v1 (map none)\n").ExitCode);
        Assert.Equal(0, Check(before, Header + "event a v1 (map none)\nevent a v1 .x i32\n").ExitCode);
    }

    [Fact]
    public void Check_Revision_ReadsTheLockThere()
    {
        Git("init", "-q");
        File.WriteAllText(Now, Version1);
        Git("add", ".");
        Git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "one");
        File.WriteAllText(Now, Version1 + "event user.created v1 .age i32\n");

        Assert.Equal(2, Tool.Run("check", "--against", "HEAD", "--lock", Now).ExitCode);
        ToolResult unknown = Tool.Run("check", "--against", "no/such", "--lock", Now);
        Assert.Equal(3, unknown.ExitCode);
        Assert.StartsWith("typedevents: 'no/such' is no file, and git cannot show the lock there: ", unknown.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_Package_ReadsTheLockInIt()
    {
        string package = Path.Combine(_folder.FullName, "shop.1.0.0.nupkg");
        using (ZipArchive archive = ZipFile.Open(package, ZipArchiveMode.Create))
        {
            using StreamWriter entry = new(archive.CreateEntry("events.lock.txt").Open());
            entry.Write(Version1);
        }

        File.WriteAllText(Now, Version1 + "event user.created v1 .age i32\n");
        Assert.Equal(2, Tool.Run("check", "--against", package, "--lock", Now).ExitCode);
        using (ZipArchive archive = ZipFile.Open(package, ZipArchiveMode.Update))
        {
            archive.Entries.Single().Delete();
        }

        ToolResult empty = Tool.Run("check", "--against", package, "--lock", Now);
        Assert.Equal(3, empty.ExitCode);
        Assert.Contains("holds no events.lock.txt. Pack it: <None Include=", empty.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_Unreadable_CannotTell()
    {
        ToolResult damaged = Check(Header + "<<<<<<< a\n", Version1);
        ToolResult missing = Tool.Run("check", "--against", Before, "--lock", Now + ".none");

        Assert.Equal((3, 3), (damaged.ExitCode, missing.ExitCode));
        Assert.StartsWith($"typedevents: {Before}(2): '<<<<<<< a' is no line of a lock", damaged.Errors, StringComparison.Ordinal);
        Assert.StartsWith($"typedevents: Cannot read '{Now}.none': ", missing.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("typedevents: 'sideways' is no mode. Write one of backward, ", "--against", "x", "--compatibility", "sideways")]
    [InlineData("typedevents: Option '--against' is required.")]
    public void Check_WrongCommandLine_SaysWhat(string errors, params string[] options)
    {
        ToolResult result = Tool.Run(["check", .. options]);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(errors, result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_Sarif_NamesRuleLevelAndLine()
    {
        string file = Path.Combine(_folder.FullName, "check.sarif");

        ToolResult result = Check(Version1, Version1 + "event user.created v1 .age i32\n", "--format", "sarif", "--output", file);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        using JsonDocument sarif = JsonDocument.Parse(File.ReadAllText(file));
        JsonElement run = sarif.RootElement.GetProperty("runs")[0];
        JsonElement finding = run.GetProperty("results")[0];
        JsonElement place = finding.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.Equal("TE2002", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("id").GetString());
        Assert.Equal(("TE2002", "error"), (finding.GetProperty("ruleId").GetString(), finding.GetProperty("level").GetString()));
        Assert.Equal((new Uri(Now).AbsoluteUri, 4), (place.GetProperty("artifactLocation").GetProperty("uri").GetString(), place.GetProperty("region").GetProperty("startLine").GetInt32()));
    }

    [Theory]
    [InlineData("events.lock.txt", "events.lock.txt")]
    [InlineData("src/My shop/50% #1 ü.lock.txt", "src/My%20shop/50%25%20%231%20%C3%BC.lock.txt")]
    [InlineData("a:b/events.lock.txt", "a%3Ab/events.lock.txt")]
    [InlineData("../events.lock.txt", "../events.lock.txt")]
    [InlineData("/srv/My shop/50%20 #1?.lock.txt", "file:///srv/My%20shop/50%2520%20%231%3F.lock.txt")]
    public void Sarif_Path_IsAValidUri(string path, string uri)
    {
        string report = SarifReport.Write([new Finding("TE2001", FindingLevel.Note, 1, "It is new.")], path);

        using JsonDocument sarif = JsonDocument.Parse(report);
        JsonElement place = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(uri, place.GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    [Fact]
    public void Check_SarifWithoutFindings_HasAnEmptyListOfResults()
    {
        ToolResult result = Check(Version1, Version1, "--format", "sarif");

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        using JsonDocument sarif = JsonDocument.Parse(result.Output);
        JsonElement run = sarif.RootElement.GetProperty("runs")[0];
        Assert.Equal(0, run.GetProperty("results").GetArrayLength());
        Assert.Equal(0, run.GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength());
    }

    [Theory]
    [InlineData("full", 2)]
    [InlineData("none", 0)]
    [InlineData("", 0)]
    public void Check_Assembly_TellsTheModeOfTheProject(string mode, int exitCode)
    {
        using BuildOutput output = new();
        string assembly = output.Add(Contracts("", mode));

        Assert.Equal(exitCode, Check(Version1, Header + "event user.created v1 (map)\nevent user.created v1 .id reserved\n", "--assembly", assembly).ExitCode);
        Assert.Equal(0, Check(Version1, Header + "event user.created v1 (map)\nevent user.created v1 .id reserved\n", "--assembly", assembly, "--compatibility", "backward").ExitCode);
    }

    [Theory]
    [InlineData("backward_transitive", "", "no [Upcaster] methods lead from version 1 to version 2")]
    [InlineData("forward_transitive", "[Upcaster] internal static Created From(Old old) => new(old.Id, 0);", "no [Downcaster] methods lead from version 2 to version 1")]
    public void Check_AssemblyWithoutTheCastersOfATransitiveMode_SaysBreakingAsTheBuildDoes(string mode, string casters, string missing)
    {
        using BuildOutput output = new();

        ToolResult result = Check(Version1, Version2, "--assembly", output.Add(Contracts(casters, mode)));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"{Now}(4): error TE2007: 'user.created' version 2 must be compatible with every earlier version ({mode}), and {missing}: write them.\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backward_transitive", Version2)]
    [InlineData("forward_transitive", Version2)]
    [InlineData("full_transitive", Version2)]
    [InlineData("backward", Version2)]
    public void Check_AssemblyWithTheCasters_SaysCompatible(string mode, string now)
    {
        const string casters = "[Upcaster] internal static Created From(Old old) => new(old.Id, 0); [Downcaster] internal static Old To(Created now) => new(now.Id);";
        using BuildOutput output = new();

        Assert.Equal(0, Check(Version1, now, "--assembly", output.Add(Contracts(mode == "backward" ? "" : casters, mode))).ExitCode);
    }

    [Fact]
    public void Check_AssemblyWithTheCastersAndALesserMode_IsJudgedByTheOldOne()
    {
        const string upcaster = "[Upcaster] internal static Created From(Old old) => new(old.Id, 0);";
        string before = Version1.Replace("(map)", "(map backward_transitive)", StringComparison.Ordinal);
        string now = Version2.Replace("v1 (map)", "v1 (map backward_transitive)", StringComparison.Ordinal);
        using BuildOutput output = new();

        Assert.Equal(0, Check(before, now, "--assembly", output.Add(Contracts(upcaster, ""))).ExitCode);
        Assert.Equal(2, Check(before, now, "--assembly", output.Add(Contracts("", ""))).ExitCode);
    }

    [Fact]
    public void Check_UnreadableAssembly_CannotTell()
    {
        using BuildOutput output = new();

        ToolResult missing = Check(Version1, Version1, "--assembly", output.PathOf("none.dll"));
        ToolResult other = Check(Version1, Version1, "--assembly", typeof(CheckTests).Assembly.Location);

        Assert.Equal((3, 3), (missing.ExitCode, other.ExitCode));
        Assert.StartsWith($"typedevents: There is no file '{output.PathOf("none.dll")}'.", missing.Errors, StringComparison.Ordinal);
        Assert.Contains("holds no manifest of TypedEvents. Name the assembly that the lock's project builds.", other.Errors, StringComparison.Ordinal);
    }

    private static TestProject Contracts(string casters, string mode) => TestProject.Contracts($$"""
        using TypedEvents;
        [TchuEvent("user.created")] public partial record Old(string Id);
        [TchuEvent("user.created", Version = 2)] public partial record Created(string Id, int Age) { {{casters}} }
        """).WithBuildProperty("TypedEventsCompatibility", mode) with { Name = "Shop" };

    private string Before => Path.Combine(_folder.FullName, "before.txt");

    private string Now => Path.Combine(_folder.FullName, "events.lock.txt");

    private ToolResult Check(string before, string now, params IEnumerable<string> options)
    {
        File.WriteAllText(Before, before);
        File.WriteAllText(Now, now);
        return Tool.Run(["check", "--against", Before, "--lock", Now, .. options]);
    }

    private void Git(params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.FullName })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
