using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading.Tasks;

namespace TypedEvents.Quickstart.Tests;

/// <summary>The program while it runs. It is killed when it is disposed before it has ended.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private static readonly string Assembly = typeof(RunningProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Quickstart").Value!;

    // For a program that hangs; an honest run takes seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Task<string> _errors;

    private RunningProgram(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    public StreamWriter Input => _process.StandardInput;

    /// <param name="arguments">The command line.</param>
    /// <param name="heapLimit">Most bytes of managed heap; null for no limit.</param>
    public static RunningProgram Start(IEnumerable<string> arguments, long? heapLimit = null)
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

        return new RunningProgram(Process.Start(start)!);
    }

    /// <summary>Reads the table of services, which is printed when they have all started.</summary>
    /// <returns>The processes they run in.</returns>
    public async Task<IReadOnlyList<Process>> ServicesAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { Length: > 0 } line)
        {
            _output.Append(line).Append('\n');
        }

        ProgramResult started = new(0, _output.ToString(), "");
        return started.Processes is { Count: > 0 } processes
            ? [.. processes.Select(Process.GetProcessById)]
            : throw new InvalidOperationException($"No service has started. {await EndAsync()}");
    }

    /// <summary>Reads the rest and waits for the end, also of the services: they hold the other end of the pipe of errors.</summary>
    /// <exception cref="TimeoutException">It hangs.</exception>
    public async Task<ProgramResult> EndAsync()
    {
        Task<string> output = _process.StandardOutput.ReadToEndAsync();
        await Task.WhenAll(_process.WaitForExitAsync(), output, _errors).WaitAsync(Patience);
        return new ProgramResult(_process.ExitCode, _output.Append(await output).ToString(), await _errors);
    }

    /// <summary>Ends it as a crash would, and nothing but it.</summary>
    public void Kill() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
