using System;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TypedEvents;

namespace Shop.Tests;

internal static class ProgramChecks
{
    private static async Task Main()
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<Inbox>();
        builder.Services.AddTypedEvents();
        using IHost host = builder.Build();
        await host.StartAsync().ConfigureAwait(false);
        int handlers = host.Services.GetRequiredService<IEventBus>().Describe().Handlers.Count;
        await host.StopAsync().ConfigureAwait(false);
        Console.WriteLine(FormattableString.Invariant($"sees {nameof(Inbox)} and {handlers} handlers"));
    }
}
