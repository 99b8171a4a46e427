using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace TypedEvents.Cli.Tests;

/// <summary>Runs the tool, in this process or in one of its own.</summary>
internal static class Tool
{
    public static ToolResult Export(string assembly, params string[] options) => Run(["topology", "export", assembly, .. options]);

    public static ToolResult Run(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter errors = new();
        int exitCode = TypedEventsCommand.Run(arguments, output, errors);
        return new ToolResult(exitCode, output.ToString(), errors.ToString());
    }

    /// <param name="folder">Folder of the tool's assembly.</param>
    /// <param name="arguments">The command line.</param>
    public static async Task<ToolResult> RunProcessAsync(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(folder, "TypedEvents.Cli.dll"), .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolResult(process.ExitCode, await output, await errors);
    }
}
