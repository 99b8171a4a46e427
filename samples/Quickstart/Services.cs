using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quickstart.Analytics;
using Quickstart.Notifications;
using Quickstart.Users;
using TypedEvents;
using TypedEvents.Generated;

namespace Quickstart;

/// <summary>Starts hosts that share one in-memory broker, as separate programs would share a server.</summary>
internal static class Services
{
    private const string Broker = "quickstart";

    public static async Task<Service> StartUsersAsync(CancellationToken cancellationToken)
    {
        UserCounter users = new();
        IHost host = await StartAsync("users", new Quickstart_UsersEventManifest(), s => s.AddSingleton(users), cancellationToken);
        return new Service(host, () => users.Created, () => 0);
    }

    public static async Task<Service> StartNotificationsAsync(CancellationToken cancellationToken)
    {
        Outbox outbox = new();
        IHost host = await StartAsync("notifications", new Quickstart_NotificationsEventManifest(), s => s.AddSingleton(outbox), cancellationToken);
        return new Service(host, () => outbox.Sent, () => outbox.Retried);
    }

    public static async Task<Service> StartAnalyticsAsync(CancellationToken cancellationToken)
    {
        EventStatistics statistics = new();
        IHost host = await StartAsync("analytics", new Quickstart_AnalyticsEventManifest(), s => s.AddSingleton(statistics), cancellationToken);
        return new Service(host, () => statistics.Total, () => 0);
    }

    /// <summary>Starts the host that publishes; it has no handlers.</summary>
    public static Task<IHost> StartPublisherAsync(CancellationToken cancellationToken) =>
        StartAsync("importer", new Quickstart_ContractsEventManifest(), _ => { }, cancellationToken);

    private static async Task<IHost> StartAsync(
        string name, EventManifest manifest, Action<IServiceCollection> addServices, CancellationToken cancellationToken)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder(
            new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });

        // Retries and dead letters are part of the show and end up in the table; Logging__LogLevel__Default=Debug tells all.
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = [new KeyValuePair<string, string?>("Logging:LogLevel:Default", "Critical")],
        });
        addServices(builder.Services);
        builder.Services.AddTypedEvents(manifest, options => options.ServiceName = name).UseInMemory(Broker);
        IHost host = builder.Build();
        await host.StartAsync(cancellationToken);
        return host;
    }
}
