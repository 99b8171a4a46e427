using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.RabbitMQ.Testing;

public sealed partial class BrokerProcess
{
    // The tools share one port for their side of Erlang's distribution.
    private readonly SemaphoreSlim _control = new(1);

    /// <summary>Runs rabbitmqctl against this broker and returns what it printed. One at a time, about a second each.</summary>
    /// <exception cref="IOException">It failed; the message has what it printed.</exception>
    public async Task<string> ControlAsync(params string[] arguments)
    {
        using CancellationTokenSource limit = Limit(CancellationToken.None);
        await _control.WaitAsync(limit.Token);
        try
        {
            return await RunControlAsync(arguments, limit.Token);
        }
        finally
        {
            _control.Release();
        }
    }

    /// <summary>Raises the memory alarm, under which the broker blocks connections that publish.</summary>
    public Task RaiseMemoryAlarmAsync() => ControlAsync("set_vm_memory_high_watermark", "0.000001");

    /// <summary>Ends the memory alarm.</summary>
    public Task ClearMemoryAlarmAsync() => ControlAsync("set_vm_memory_high_watermark", "absolute", _settings.MemoryLimit);

    private async Task<string> RunControlAsync(string[] arguments, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(Path.Combine(_settings.ProgramFolder, "rabbitmqctl"), ["--silent", .. arguments])
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        ServerProcess.Isolate(start, _files.Environment);
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            Task<string> errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await Task.WhenAll(output, errors);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0
                ? await output
                : throw new IOException($"rabbitmqctl {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await output}{await errors}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
