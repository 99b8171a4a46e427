using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using TypedEvents.Testing;

namespace TypedEvents.Quickstart.Tests;

/// <summary>The sample of a schema that changes: every version is handled in the current shape.</summary>
public sealed class SchemaEvolutionTests
{
    private static readonly string Folder = typeof(SchemaEvolutionTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "SchemaEvolution").Value!;

    [Fact]
    public async Task Program_OldBytesAndNew_AreHandledInTheCurrentShape()
    {
        ProcessStartInfo start = new("dotnet", [typeof(global::SchemaEvolution.OrderPlaced).Assembly.Location]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process program = Process.Start(start)!;
        Task<string> errors = program.StandardError.ReadToEndAsync();
        string output = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();

        string promised = Regex.Match(await File.ReadAllTextAsync(Path.Combine(Folder, "README.md")), "(?s)```text\n(order .*?)```").Groups[1].Value;
        Assert.Equal(("", 0), (await errors, program.ExitCode));
        Assert.Equal(Lines(promised), Lines(output));
    }

    [Fact]
    public void GoldenSamples_EveryVersion_IsReadByTheContractsOfToday() => Assert.Equal(4, TypedEventsGoldenSamples.Verify(Path.Combine(Folder, "golden")));

    // Handlers of one service run side by side.
    private static string[] Lines(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
}
