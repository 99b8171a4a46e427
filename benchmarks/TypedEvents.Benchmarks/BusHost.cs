using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TypedEvents.Benchmarks;

/// <summary>A host with every handler of this program on an in-memory transport of its own.</summary>
internal static class BusHost
{
    public static IHost Start()
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddTypedEvents();
        IHost host = builder.Build();
        host.Start();
        return host;
    }
}
