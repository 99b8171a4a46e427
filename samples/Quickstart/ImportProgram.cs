using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TypedEvents;

namespace Quickstart;

/// <summary>Starts the services, publishes the input to them, and reports what became of it.</summary>
internal static class ImportProgram
{
    public static async Task<int> RunAsync(Arguments arguments, Broker broker)
    {
        await using Stream input = arguments.OpenInput();
        using IHost publisher = await Services.StartPublisherAsync(broker, CancellationToken.None);
        CancellationToken interrupted = publisher.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        await using RunningServices services = new();
        await services.StartAsync(broker, interrupted);

        Report report = new(Console.Out);
        report.PrintSubscriptions(services.All);

        Progress progress = new(services.All, Console.Error);
        Importer importer = new(publisher.Services.GetRequiredService<IEventBus>(), progress)
        {
            Answered = new Notes("call", Console.Out),
            Refused = new Notes("refused", Console.Out),
            Skipped = new Notes("skipped", Console.Error),
        };
        await importer.ImportAsync(input, interrupted);
        await progress.IdleAsync(interrupted);
        await report.PrintResultAsync(importer, progress, services.All, interrupted);
        await publisher.StopAsync(CancellationToken.None);
        return importer.Skipped.Count == 0 ? ExitCodes.Ok : ExitCodes.LinesSkipped;
    }
}
