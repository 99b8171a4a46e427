using System;
using System.IO;
using System.Threading.Tasks;

namespace TypedEvents.Cli.Tests;

/// <summary>The tool as a process.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Process_TwoRuns_WriteWhatTheFileSays()
    {
        string expected = await File.ReadAllTextAsync(TestFolders.Expected("users.json"));

        for (int run = 0; run < 2; run++)
        {
            Assert.Equal(new ToolResult(0, expected, ""), await Tool.RunProcessAsync(TestFolders.Tool, "topology", "export", TestFolders.Sample("Quickstart.Users")));
        }
    }

    [Fact]
    public async Task Process_UnreadableAssembly_ExitsWithItsCode()
    {
        ToolResult result = await Tool.RunProcessAsync(TestFolders.Tool, "topology", "export", "no-such-program.dll");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("typedevents: There is no file 'no-such-program.dll'.", result.Errors, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Process_BreakingLock_ExitsWithItsCode()
    {
        using BuildOutput folder = new();
        string before = folder.Write("before.txt", "# TypedEvents schema lock 1\nevent a v1 (map)\n"u8.ToArray());
        string now = folder.Write("now.txt", "# TypedEvents schema lock 1\nevent a v1 (array)\n"u8.ToArray());

        ToolResult result = await Tool.RunProcessAsync(TestFolders.Tool, "check", "--against", before, "--lock", now);

        Assert.Equal((2, ""), (result.ExitCode, result.Errors));
        Assert.EndsWith($"{now} against {before}: breaking, 1 of 1 difference(s)\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_Golden_WritesTheSamples()
    {
        using BuildOutput folder = new();
        string locked = folder.Write("events.lock.txt", "# TypedEvents schema lock 1\nevent a v1 (map)\nevent a v1 .x i32\n"u8.ToArray());
        string samples = folder.PathOf("golden");

        ToolResult result = await Tool.RunProcessAsync(TestFolders.Tool, "golden", "--lock", locked, "--output", samples);

        Assert.Equal(new ToolResult(0, $"{samples}: 2 sample(s) written\n", ""), result);
        Assert.True(File.Exists(Path.Combine(samples, "a.v1.json")));
    }

    /// <summary>Neither the client of the broker nor the program's own dependencies are needed.</summary>
    [Fact]
    public async Task Process_WithoutTheBrokersClient_Exports()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("typedevents-cli-");
        try
        {
            foreach (string name in new[] { "TypedEvents.Cli.dll", "TypedEvents.Cli.runtimeconfig.json", "TypedEvents.RabbitMQ.dll", "TypedEvents.Abstractions.dll", "System.CommandLine.dll" })
            {
                File.Copy(Path.Combine(TestFolders.Tool, name), Path.Combine(folder.FullName, name));
            }

            ToolResult result = await Tool.RunProcessAsync(folder.FullName, "topology", "export", TestFolders.Sample("Quickstart.Users"));

            Assert.Equal(new ToolResult(0, await File.ReadAllTextAsync(TestFolders.Expected("users.json")), ""), result);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
