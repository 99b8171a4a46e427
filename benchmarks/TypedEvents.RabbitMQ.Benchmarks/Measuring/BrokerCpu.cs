using System;
using System.Globalization;
using System.IO;

namespace TypedEvents.RabbitMq.Benchmarks.Measuring;

/// <summary>Processor time of the broker's process, as Linux counts it: in hundredths of a second.</summary>
internal sealed class BrokerCpu(int processId)
{
    private const int TicksPerSecond = 100;

    public TimeSpan Read()
    {
        string stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/stat"));

        // The second field is the name in brackets, which may hold blanks; user and system time are the 12th and 13th after it.
        string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromSeconds((Ticks(fields[11]) + Ticks(fields[12])) / (double)TicksPerSecond);
    }

    private static long Ticks(string field) => long.Parse(field, CultureInfo.InvariantCulture);
}
