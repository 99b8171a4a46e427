using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace TypedEvents.RabbitMQ.Tests.Kit;

/// <summary>What the kernel says of a process.</summary>
internal static class ProcessState
{
    /// <summary>Its letter: S sleeps, R runs, T is stopped.</summary>
    public static async Task<string> OfAsync(int process)
    {
        string[] status = await File.ReadAllLinesAsync($"/proc/{process}/status");
        return status.First(line => line.StartsWith("State:", StringComparison.Ordinal)).Split('\t')[1][..1];
    }
}
