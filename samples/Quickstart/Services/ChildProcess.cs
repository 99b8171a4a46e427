using System;
using System.Diagnostics;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Quickstart;

/// <summary>This program once more. It is asked in lines on its standard input and answers in lines of JSON; its errors are printed with ours.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _service;
    private readonly Process _process;

    private ChildProcess(string service, Process process)
    {
        _service = service;
        _process = process;
    }

    public static ChildProcess Start(string service, params string[] arguments)
    {
        // "dotnet Quickstart.dll" runs in a process called dotnet, "dotnet run" and the executable in one called Quickstart.
        string program = Environment.ProcessPath!;
        string[] assembly = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(ChildProcess).Assembly.Location] : [];
        ProcessStartInfo start = new(program, [.. assembly, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        return new ChildProcess(service, Process.Start(start)!);
    }

    /// <exception cref="ServiceEndedException">It has ended.</exception>
    /// <exception cref="TimeoutException">It hangs.</exception>
    public async ValueTask<T> AskAsync<T>(string question, CancellationToken cancellationToken)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(question.AsMemory(), cancellationToken);
        }
        catch (IOException)
        {
            throw await EndedAsync();
        }

        return await ReadAsync<T>(cancellationToken);
    }

    /// <exception cref="ServiceEndedException">It has ended.</exception>
    /// <exception cref="TimeoutException">It hangs.</exception>
    public async ValueTask<T> ReadAsync<T>(CancellationToken cancellationToken)
    {
        Task<string?> reading = _process.StandardOutput.ReadLineAsync(cancellationToken).AsTask();
        await Task.WhenAny(reading, Task.Delay(Patience, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        string? line = reading.IsCompleted ? await reading : throw new TimeoutException($"The service '{_service}' has not answered for {Patience.TotalSeconds:N0} s.");
        return line is null ? throw await EndedAsync() : JsonSerializer.Deserialize<T>(line)!;
    }

    /// <summary>Lets it drain and stop: the end of its standard input is the sign. What hangs all the same is killed.</summary>
    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _process.Dispose();
    }

    private async Task<ServiceEndedException> EndedAsync()
    {
        await EndAsync();
        return new ServiceEndedException(_service, _process.ExitCode);
    }

    private async Task EndAsync()
    {
        // The writer would first write what a process that has ended did not take.
        _process.StandardInput.BaseStream.Close();
        using CancellationTokenSource limit = new(Patience);
        Task exiting = _process.WaitForExitAsync(limit.Token);
        await exiting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (exiting.IsCanceled)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }
    }
}
