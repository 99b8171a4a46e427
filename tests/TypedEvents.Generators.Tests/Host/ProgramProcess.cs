using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Host;

/// <summary>Runs a generated program as a process of its own.</summary>
internal static class ProgramProcess
{
    private static readonly string[] Libraries = ["TypedEvents.dll", "TypedEvents.Abstractions.dll", "Microsoft.Extensions.*.dll", "Polly.*.dll", "System.*.dll"];

    /// <summary>What it printed, when it ends with exit code 0.</summary>
    public static async Task<string[]> RunAsync(GeneratorRun run)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("typedevents-");
        try
        {
            string program = Path.Combine(folder.FullName, run.Project.Name + ".dll");
            await using (FileStream image = File.Create(program))
            {
                Assert.True(run.Compilation.Emit(image).Success);
            }

            foreach (string library in Libraries.SelectMany(pattern => Directory.GetFiles(AppContext.BaseDirectory, pattern)))
            {
                File.Copy(library, Path.Combine(folder.FullName, Path.GetFileName(library)));
            }

            await File.WriteAllTextAsync(
                Path.ChangeExtension(program, "runtimeconfig.json"),
                $$"""{ "runtimeOptions": { "tfm": "net10.0", "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version}}" } } }""");
            return await RunAsync(program);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string[]> RunAsync(string program)
    {
        // .../dotnet/shared/Microsoft.NETCore.App/10.0.x/
        string dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        using Process process = Process.Start(new ProcessStartInfo(dotnet, [program]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"Exit code {process.ExitCode}\n{await output}\n{await errors}");
        return (await output).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
