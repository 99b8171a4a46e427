using System;
using System.IO;
using System.Text;

namespace TypedEvents.Cli.Tests;

/// <summary>The command line: what is refused with exit code 1, and where the definitions go.</summary>
public sealed class CommandLineTests
{
    private static readonly string Users = TestFolders.Sample("Quickstart.Users");

    [Theory]
    [InlineData("typedevents: Required command was not provided.\nRun 'typedevents --help' for the command line.\n")]
    [InlineData("typedevents: Required command was not provided.\nRun 'typedevents topology --help' for the command line.\n", "topology")]
    [InlineData("typedevents: Required argument 'assembly' missing for command: 'export'.\nRun 'typedevents topology export --help' for the command line.\n", "topology", "export")]
    [InlineData("typedevents: Unrecognized command or argument 'b.dll'.\nRun 'typedevents topology export --help' for the command line.\n", "topology", "export", "a.dll", "b.dll")]
    [InlineData("typedevents: There is no option '--verbose'. A file of that name is written './--verbose'.\nRun 'typedevents topology export --help' for the command line.\n", "topology", "export", "--verbose")]
    [InlineData("typedevents: Required argument missing for option: '--queue'.\nRun 'typedevents topology export --help' for the command line.\n", "topology", "export", "a.dll", "--queue")]
    [InlineData("typedevents: Argument 'lazy' not recognized. Must be one of:\n\t'quorum'\n\t'classic'\nRun 'typedevents topology export --help' for the command line.\n", "topology", "export", "a.dll", "--queue-type", "lazy")]
    public void Run_WrongCommandLine_SaysWhatAndWhereToLook(string errors, params string[] arguments)
    {
        ToolResult result = Tool.Run(arguments);

        Assert.Equal(errors, result.Errors.ReplaceLineEndings("\n"));
        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("typedevents: --service cannot be '': a service's name has 1 to 200 characters.\n", "--service", "")]
    [InlineData("typedevents: --queue cannot be ' ': the name must not be empty.\n", "--queue", " ")]
    [InlineData("typedevents: --queue cannot be 'amq.users': names that start with 'amq.' belong to the broker.\n", "--queue", "amq.users")]
    [InlineData("typedevents: --exchange cannot be '': the name must not be empty.\n", "--exchange", "")]
    [InlineData("typedevents: --exchange cannot be 'amq.topic': names that start with 'amq.' belong to the broker.\n", "--exchange", "amq.topic")]
    [InlineData("typedevents: --virtual-host cannot be '': a virtual host has a name; the default one is '/'.\n", "--virtual-host", "")]
    public void Export_NameThatIsNotAllowed_SaysTheRule(string errors, params string[] options)
    {
        ToolResult result = Tool.Export(Users, options);

        Assert.Equal(errors, result.Errors);
        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("--queue", 240)]
    [InlineData("--exchange", 251)]
    [InlineData("--service", 200)]
    public void Export_LongestName_IsAllowedAndOneMoreIsNot(string option, int longest)
    {
        ToolResult allowed = Tool.Export(Users, option, new string('q', longest));
        ToolResult refused = Tool.Export(Users, option, new string('q', longest + 1));

        Assert.Equal(0, allowed.ExitCode);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(longest.ToString(System.Globalization.CultureInfo.InvariantCulture), refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_NameWithTwoByteLetters_CountsBytes()
    {
        Assert.Equal(1, Tool.Export(Users, "--queue", new string('ü', 121)).ExitCode);
        Assert.Equal(["cap.event.created", "user.created"], Tool.Export(Users, "--queue", new string('ü', 120)).BindingsOf(new string('ü', 120)));
    }

    [Fact]
    public void Export_ToAFile_WritesTheBytesOfTheStandardOutput()
    {
        using BuildOutput folder = new();
        string file = folder.Write("users.json", "something longer that was there before"u8.ToArray());

        ToolResult result = Tool.Export(Users, "--output", file);

        Assert.Equal(new ToolResult(0, "", ""), result);
        Assert.Equal(Encoding.UTF8.GetBytes(Tool.Export(Users).Output), File.ReadAllBytes(file));
    }

    [Fact]
    public void Export_ToAFileThatCannotBe_SaysSo()
    {
        using BuildOutput folder = new();
        string file = folder.PathOf("missing/users.json");

        ToolResult result = Tool.Export(Users, "--output", file);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith($"typedevents: Cannot write '{file}': ", result.Errors, StringComparison.Ordinal);
        Assert.EndsWith(" Name a file that can be written, in a folder that exists.\n", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_UnreadableAssembly_LeavesTheOutputFileAlone()
    {
        using BuildOutput folder = new();
        string file = folder.Write("users.json", 1, 2, 3);

        Assert.Equal(2, Tool.Export(folder.PathOf("Missing.dll"), "--output", file).ExitCode);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(file));
    }

    [Fact]
    public void Help_OfTheCommand_ListsEveryOption()
    {
        ToolResult result = Tool.Run("topology", "export", "--help");

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Errors);
        Assert.Contains("typedevents topology export <assembly> [options]", result.Output, StringComparison.Ordinal);
        Assert.All(
            ["--service <name>", "--exchange <name>", "--queue <name>", "--queue-type <classic|quorum>", "--virtual-host <name>", "--output <file>", "[default: tchu_events]", "[default: quorum]", "[default: /]"],
            option => Assert.Contains(option, result.Output, StringComparison.Ordinal));
    }
}
