using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Quickstart;

/// <summary>Prints what the program does and what became of the events.</summary>
/// <param name="output">Where it goes.</param>
internal sealed class Report(TextWriter output)
{
    public void PrintSubscriptions(IReadOnlyList<IService> services)
    {
        output.WriteLine("service         process  subscribed to");
        foreach (IService service in services)
        {
            ServiceDescription description = service.Description;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{description.Name,-14} {description.ProcessId,8}  {description.Subscriptions}"));
        }

        output.WriteLine();
    }

    public async Task PrintResultAsync(
        Importer importer, Progress progress, IReadOnlyList<IService> services, CancellationToken cancellationToken)
    {
        double seconds = progress.Elapsed.TotalSeconds;
        output.WriteLine();
        PrintRow("service", "handled", "retried", "dead");
        foreach (IService service in services)
        {
            ServiceCounts counts = await service.CountAsync(cancellationToken);
            PrintRow(service.Description.Name, Number(counts.Handled), Number(counts.Retried), Number(counts.Dead));
        }

        output.WriteLine();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"events in {progress.EventsPublished:N0}, calls {importer.Answered.Count:N0}, refused {importer.Refused.Count:N0}, skipped {importer.Skipped.Count:N0}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"time {seconds:N2} s, {importer.Lines / seconds:N0} lines/s"));
        foreach (IService service in services)
        {
            foreach (string letter in await service.DescribeDeadLettersAsync(cancellationToken))
            {
                output.WriteLine($"dead letter of {service.Description.Name}: {letter}");
            }
        }
    }

    private void PrintRow(string service, string handled, string retried, string dead) =>
        output.WriteLine($"{service,-14} {handled,12} {retried,12} {dead,12}");

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
