using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Quickstart.Analytics;
using Quickstart.Notifications;
using Quickstart.Users;
using TypedEvents;
using TypedEvents.Generated;

namespace Quickstart;

/// <summary>Starts hosts on one broker, as separate programs would.</summary>
internal static class Services
{
    public static IReadOnlyList<string> Names { get; } = ["users", "notifications", "analytics"];

    /// <summary>Starts a service in this process.</summary>
    public static Task<Service> StartAsync(string name, Broker broker, CancellationToken cancellationToken) => name switch
    {
        "users" => StartUsersAsync(broker, cancellationToken),
        "notifications" => StartNotificationsAsync(broker, cancellationToken),
        "analytics" => StartAnalyticsAsync(broker, cancellationToken),
        _ => throw new ArgumentException($"There is no service '{name}'.", nameof(name)),
    };

    /// <summary>Starts the host that publishes; it has no handlers.</summary>
    public static Task<IHost> StartPublisherAsync(Broker broker, CancellationToken cancellationToken) =>
        StartAsync("importer", new Quickstart_ContractsEventManifest(), _ => { }, broker, cancellationToken);

    private static async Task<Service> StartUsersAsync(Broker broker, CancellationToken cancellationToken)
    {
        UserCounter users = new();
        IHost host = await StartAsync("users", new Quickstart_UsersEventManifest(), s => s.AddSingleton(users), broker, cancellationToken);
        return new Service(host, () => users.Created, () => 0);
    }

    private static async Task<Service> StartNotificationsAsync(Broker broker, CancellationToken cancellationToken)
    {
        Outbox outbox = new();
        IHost host = await StartAsync("notifications", new Quickstart_NotificationsEventManifest(), s => s.AddSingleton(outbox), broker, cancellationToken);
        return new Service(host, () => outbox.Sent, () => outbox.Retried);
    }

    private static async Task<Service> StartAnalyticsAsync(Broker broker, CancellationToken cancellationToken)
    {
        EventStatistics statistics = new();
        IHost host = await StartAsync("analytics", new Quickstart_AnalyticsEventManifest(), s => s.AddSingleton(statistics), broker, cancellationToken);
        return new Service(host, () => statistics.Total, () => 0);
    }

    private static async Task<IHost> StartAsync(
        string name, EventManifest manifest, Action<IServiceCollection> addServices, Broker broker, CancellationToken cancellationToken)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder(
            new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });

        // Retries and dead letters are part of the show and end up in the table; Logging__LogLevel__Default=Debug tells all.
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = [new KeyValuePair<string, string?>("Logging:LogLevel:Default", "Critical")],
        });

        // Standard output is for answers: of a service's process to its parent, of the parent to the user.
        builder.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        addServices(builder.Services);
        ITypedEventsBuilder events = builder.Services.AddTypedEvents(manifest, options => options.ServiceName = name);
        broker.Connect(events, name);
        IHost host = builder.Build();
        await host.StartAsync(cancellationToken);
        return host;
    }
}
