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
