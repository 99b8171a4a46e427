using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.RabbitMQ.Testing;

/// <summary>A server that was started here, with its output in a file.</summary>
internal sealed class ServerProcess : IDisposable
{
    // exec keeps the pid: what is signalled is the server, not a shell in front of it.
    private const string Run = "exec \"$@\" </dev/null >>\"$0\" 2>&1";

    private readonly Process _process;

    private ServerProcess(Process process)
    {
        _process = process;
        Id = process.Id;
    }

    public int Id { get; }

    public bool HasExited => _process.HasExited;

    public static ServerProcess Start(IReadOnlyDictionary<string, string> environment, string log, string program, params string[] arguments)
    {
        ProcessStartInfo start = new("/bin/sh", ["-c", Run, log, program, .. arguments]) { WorkingDirectory = "/" };
        Isolate(start, environment);
        return new ServerProcess(Process.Start(start)!);
    }

    /// <summary>Replaces what the caller's environment says to RabbitMQ and Erlang.</summary>
    public static void Isolate(ProcessStartInfo start, IReadOnlyDictionary<string, string> environment)
    {
        foreach (string name in start.Environment.Keys.Where(IsTheirs).ToArray())
        {
            start.Environment.Remove(name);
        }

        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }
    }

    public void Send(Signal signal)
    {
        if (!_process.HasExited && Kill(Id, (int)signal) != 0 && !_process.HasExited)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError(), $"Signal {signal} did not reach process {Id}.");
        }
    }

    public Task EndAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    public void Dispose() => _process.Dispose();

    private static bool IsTheirs(string name)
    {
        return name is "NOTIFY_SOCKET"
            || name.StartsWith("RABBITMQ_", StringComparison.Ordinal)
            || name.StartsWith("ERL_", StringComparison.Ordinal);
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
