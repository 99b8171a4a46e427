using System;
using System.IO;
using System.Threading.Tasks;

namespace TypedEvents.Quickstart.Tests;

public sealed class InputTests
{
    private const string Created = """{"topic": "cap.event.created", "data": {"user_id": 123}}""";

    [Fact]
    public async Task StandardInput_Events_AreHandled()
    {
        ProgramResult result = await QuickstartProgram.RunAsync(input => input.WriteAsync($"{Created}\n{Created}\n"), ["-"]);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal((2, 0, 0), result.Row("users"));
        Assert.Equal((2, 0, 0), result.Row("notifications"));
        Assert.Equal((2, 0, 0), result.Row("analytics"));
    }

    [Fact]
    public async Task StandardInput_Empty_Succeeds()
    {
        ProgramResult result = await QuickstartProgram.RunAsync(_ => Task.CompletedTask, ["-"]);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.StartsWith("events in 0,", result.Totals, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_WithByteOrderMarkWindowsBreaksBlankLinesAndNoLastBreak_IsRead()
    {
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, $"\uFEFF{Created}\r\n\r\n   \n{Created}");

            ProgramResult result = await QuickstartProgram.RunAsync(file);

            Assert.True(result.ExitCode == 0, result.ToString());
            Assert.Equal((2, 0, 0), result.Row("users"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task MissingFile_SaysSoAndFails()
    {
        string file = Path.Combine(Path.GetTempPath(), "no-such-events.jsonl");

        ProgramResult result = await QuickstartProgram.RunAsync(file);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"Cannot read the input: Could not find file '{file}'.", result.Errors);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Directory_AsFile_SaysSoAndFails()
    {
        ProgramResult result = await QuickstartProgram.RunAsync(Path.GetTempPath());

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Cannot read the input:", result.Errors);
    }

    [Theory]
    [InlineData("a.jsonl", "b.jsonl")]
    [InlineData("--verbose")]
    [InlineData("--rabbitmq")]
    [InlineData("--rabbitmq", "amqp://localhost", "--rabbitmq", "amqp://localhost")]
    [InlineData("--service", "nobody")]
    public async Task WrongUsage_PrintsUsageAndFails(params string[] arguments)
    {
        ProgramResult result = await QuickstartProgram.RunAsync(arguments);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Usage: Quickstart [--rabbitmq URI] [FILE | -]", result.Errors);
    }

    [Fact]
    public async Task Help_PrintsUsageAndSucceeds()
    {
        ProgramResult result = await QuickstartProgram.RunAsync("--help");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Usage: Quickstart [--rabbitmq URI] [FILE | -]", result.Output);
    }
}
