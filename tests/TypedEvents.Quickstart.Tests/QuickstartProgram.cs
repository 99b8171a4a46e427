using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace TypedEvents.Quickstart.Tests;

/// <summary>Runs the program in a process of its own, from a directory that is not its own.</summary>
internal static class QuickstartProgram
{
    private static readonly string Assembly = typeof(QuickstartProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Quickstart").Value!;

    public static Task<ProgramResult> RunAsync(params string[] arguments) => RunAsync(_ => Task.CompletedTask, arguments);

    /// <param name="writeInput">Writes the program's standard input.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="heapLimit">Most bytes of managed heap; null for no limit.</param>
    public static async Task<ProgramResult> RunAsync(Func<StreamWriter, Task> writeInput, string[] arguments, long? heapLimit = null)
    {
        ProcessStartInfo start = new("dotnet", [Assembly, .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (heapLimit is { } bytes)
        {
            start.Environment["DOTNET_GCHeapHardLimit"] = $"0x{bytes:X}";
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        try
        {
            await writeInput(process.StandardInput);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program has ended before it read everything; the exit code and its errors say why.
        }

        await process.WaitForExitAsync();
        return new ProgramResult(process.ExitCode, await output, await errors);
    }
}
