using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading.Tasks;

namespace TypedEvents.Wire.Tests;

/// <summary>Another MessagePack implementation in a process of its own.</summary>
internal static class ForeignImplementation
{
    /// <summary>Lets it decode each vector and encode the same value.</summary>
    /// <returns>What it encoded, as hexadecimal digits, or what it found wrong.</returns>
    internal static async Task<IReadOnlyList<string>> RunAsync(string program, string script, IReadOnlyList<GoldenVector> vectors)
    {
        using Process process = Start(program, RepositoryFile.Path($"tests/TypedEvents.Wire.Tests/Foreign/{script}"));
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        foreach (GoldenVector vector in vectors)
        {
            await process.StandardInput.WriteAsync($"{vector.Kind}\t{vector.Value}\t{vector.MessagePack}\n");
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync();
        string[] lines = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(process.ExitCode == 0 && lines.Length == vectors.Count, $"{program} {script} failed; run eng/install-test-tools.sh.\n{await errors}");
        return lines;
    }

    private static Process Start(string program, string script)
    {
        ProcessStartInfo start = new(program, [script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"{program} is not installed; run eng/install-test-tools.sh.", missing);
        }
    }
}
