using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Worker;

namespace TypedEvents.RabbitMQ.Tests.Processes;

/// <summary>A worker in a process of its own, which ends with this object.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    /// <summary>What a process reports that SIGKILL ended.</summary>
    public const int Killed = 128 + 9;

    private const int Terminate = 15;

    private readonly Process _process;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringWriter _errors = new();
    private readonly Lock _lock = new();

    private WorkerProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data == "ready")
            {
                _ready.TrySetResult();
            }
        };
        process.ErrorDataReceived += (_, line) =>
        {
            lock (_lock)
            {
                _errors.WriteLine(line.Data);
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it logged.</summary>
    public string Errors
    {
        get
        {
            lock (_lock)
            {
                return _errors.ToString();
            }
        }
    }

    public static WorkerProcess Start(WorkerSettings settings)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "TypedEvents.RabbitMQ.Worker.dll");
        ProcessStartInfo start = new("dotnet", [program, .. settings.ToArguments()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new WorkerProcess(Process.Start(start)!);
    }

    /// <summary>Waits until it consumes.</summary>
    public async Task ReadyAsync()
    {
        await Task.WhenAny(_ready.Task, _process.WaitForExitAsync()).OrFailAsync();
        Assert.True(_ready.Task.IsCompleted, $"The worker ended with {(_process.HasExited ? _process.ExitCode : 0)}:\n{Errors}");
    }

    /// <summary>Asks it to stop (SIGTERM), and waits until it has.</summary>
    /// <returns>Its exit code.</returns>
    public Task<int> StopAsync()
    {
        return Kill(_process.Id, Terminate) == 0
            ? ExitAsync()
            : throw new Win32Exception(Marshal.GetLastPInvokeError(), $"SIGTERM did not reach process {_process.Id}.");
    }

    /// <summary>Waits until it is gone.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().OrFailAsync();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        await _errors.DisposeAsync();
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
