using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using TypedEvents;

namespace Quickstart;

/// <summary>Prints what the program does and what became of the events.</summary>
/// <param name="output">Where it goes.</param>
internal sealed class Report(TextWriter output)
{
    public void PrintSubscriptions(IReadOnlyList<Service> services)
    {
        output.WriteLine("service        subscribed to");
        foreach (Service service in services)
        {
            output.WriteLine($"{service.Name,-14} {service.Subscriptions}");
        }

        output.WriteLine();
    }

    public async Task PrintResultAsync(Importer importer, Progress progress, IReadOnlyList<Service> services)
    {
        double seconds = progress.Elapsed.TotalSeconds;
        output.WriteLine();
        PrintRow("service", "handled", "retried", "dead");
        foreach (Service service in services)
        {
            PrintRow(service.Name, Number(service.Handled), Number(service.Retried), Number(await service.DeadLetters.CountAsync()));
        }

        output.WriteLine();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"events in {progress.EventsPublished:N0}, calls {importer.Answered.Count:N0}, refused {importer.Refused.Count:N0}, skipped {importer.Skipped.Count:N0}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"time {seconds:N2} s, {importer.Lines / seconds:N0} lines/s"));
        foreach (Service service in services)
        {
            await service.DeadLetters.CollectExamplesAsync();
            foreach (DeadLetter letter in service.DeadLetters.Examples)
            {
                output.WriteLine($"dead letter of {service.Name}: {letter.Headers.Topic}, {letter.Headers.Attempts} attempts, {letter.Cause.Reason}: {letter.Cause.Message}");
            }
        }
    }

    private void PrintRow(string service, string handled, string retried, string dead) =>
        output.WriteLine($"{service,-14} {handled,12} {retried,12} {dead,12}");

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
