using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;

namespace TypedEvents.RabbitMQ.Testing;

/// <summary>
/// Ends a broker's processes and deletes its files when this process is gone, however it went: a shell that reads a pipe which only this
/// process holds open.
/// </summary>
internal sealed class Watchdog : IAsyncDisposable
{
    // Each line replaces the pids before it. A process that is being killed may still write, hence the second try to delete.
    // The output goes nowhere, or whoever reads that of this process would wait for the watchdog too.
    private const string Script =
        """
        exec >/dev/null 2>&1
        trap '' HUP INT TERM
        pids=
        while read -r line; do pids=$line; done
        [ -z "$pids" ] || kill -KILL $pids
        for try in 1 2 3 4 5; do
            rm -rf -- "$@" && [ -z "$pids" ] && break
            sleep 0.2
        done
        """;

    private readonly Process _process;

    private Watchdog(Process process)
    {
        _process = process;
    }

    public static Watchdog Start(params IEnumerable<string> files)
    {
        ProcessStartInfo start = new("/bin/sh", ["-c", Script, "watchdog", .. files]) { WorkingDirectory = "/", RedirectStandardInput = true };
        return new Watchdog(Process.Start(start)!);
    }

    /// <summary>Says which processes are to end with this one, instead of those said before.</summary>
    public void Watch(IEnumerable<int> processes)
    {
        _process.StandardInput.Write(string.Join(' ', processes) + "\n");
        _process.StandardInput.Flush();
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
