using System;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TypedEvents.RabbitMq.Benchmarks.Peers;

/// <summary>A host without logs, for the peers that run in one.</summary>
internal static class PeerHost
{
    public static async Task<IHost> StartAsync(Action<IServiceCollection> configure)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        configure(builder.Services);
        IHost host = builder.Build();
        await host.StartAsync();
        return host;
    }

    /// <summary>Stops a host and disposes it; null is none.</summary>
    public static async Task StopAsync(IHost? host)
    {
        if (host is not null)
        {
            await host.StopAsync();
            await ((IAsyncDisposable)host).DisposeAsync();
        }
    }
}
