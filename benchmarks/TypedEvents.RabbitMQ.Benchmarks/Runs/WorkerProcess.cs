using System;
using System.Diagnostics;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.RabbitMq.Benchmarks.Measuring;

namespace TypedEvents.RabbitMq.Benchmarks.Runs;

/// <summary>A fresh process of this program for every task, so that no task finds what another one has compiled or allocated.</summary>
internal static class WorkerProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>Runs a task.</summary>
    /// <exception cref="WorkerException">It failed or took too long.</exception>
    public static async Task<Measurement> RunAsync(WorkerTask task)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, task.ToArguments())
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        using CancellationTokenSource limit = new(Limit);
        Task<string> output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        Task<string> errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new WorkerException($"It did not end within {Limit}.");
        }

        return process.ExitCode == 0
            ? JsonSerializer.Deserialize(await output, MeasurementJson.Default.Measurement)!
            : throw new WorkerException(FirstLine(await errors));
    }

    private static string FirstLine(string errors) => errors.Split('\n').FirstOrDefault(line => line.Length > 0, "It said nothing.");
}
