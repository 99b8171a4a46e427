using System;
using System.IO;
using System.Threading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quickstart;
using TypedEvents;

if (Arguments.AskForHelp(args))
{
    Console.WriteLine(Arguments.Usage);
    return ExitCodes.Ok;
}

if (!Arguments.AreValid(args))
{
    Console.Error.WriteLine(Arguments.Usage);
    return ExitCodes.Failed;
}

try
{
    await using Stream input = Arguments.OpenInput(args);
    await using Service users = await Services.StartUsersAsync(CancellationToken.None);
    await using Service notifications = await Services.StartNotificationsAsync(CancellationToken.None);
    await using Service analytics = await Services.StartAnalyticsAsync(CancellationToken.None);
    using IHost publisher = await Services.StartPublisherAsync(CancellationToken.None);
    CancellationToken interrupted = publisher.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    Service[] services = [users, notifications, analytics];
    Report report = new(Console.Out);
    report.PrintSubscriptions(services);

    Progress progress = new(services, Console.Error);
    Importer importer = new(publisher.Services.GetRequiredService<IEventBus>(), progress)
    {
        Answered = new Notes("call", Console.Out),
        Refused = new Notes("refused", Console.Out),
        Skipped = new Notes("skipped", Console.Error),
    };
    await importer.ImportAsync(input, interrupted);
    await progress.IdleAsync(interrupted);
    await report.PrintResultAsync(importer, progress, services);
    await publisher.StopAsync(CancellationToken.None);
    return importer.Skipped.Count == 0 ? ExitCodes.Ok : ExitCodes.LinesSkipped;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"Cannot read the input: {exception.Message}");
    return ExitCodes.Failed;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Interrupted.");
    return ExitCodes.Failed;
}
