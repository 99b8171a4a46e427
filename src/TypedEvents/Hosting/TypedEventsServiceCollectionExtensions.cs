using System;
using System.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TypedEvents.Bus;
using TypedEvents.Dispatch;
using TypedEvents.Hosting;
using TypedEvents.Rpc;
using TypedEvents.Telemetry;
using TypedEvents.Transports;

namespace TypedEvents;

/// <summary>Adds the bus to a host.</summary>
public static class TypedEventsServiceCollectionExtensions
{
    /// <summary>Adds the bus with the events and handlers of a manifest and everything it references. Further calls add to it.</summary>
    /// <remarks>Programs call the generated overload without <paramref name="root"/>.</remarks>
    /// <param name="services">The services of the host.</param>
    /// <param name="root">The program's manifest, emitted by the generator.</param>
    /// <param name="configure">Options in code; they win over configuration.</param>
    /// <exception cref="InvalidOperationException">Two manifests contradict each other; the message names both sides.</exception>
    public static ITypedEventsBuilder AddTypedEvents(
        this IServiceCollection services,
        EventManifest root,
        Action<TypedEventsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(root);
        ManifestRegistry registry = FindOrAddRegistry(services);
        registry.Add(root);
        if (configure is not null)
        {
            services.Configure(configure);
        }

        return new TypedEventsBuilder(services);
    }

    private static ManifestRegistry FindOrAddRegistry(IServiceCollection services)
    {
        if (services.FirstOrDefault(service => service.ServiceType == typeof(ManifestRegistry))?.ImplementationInstance is ManifestRegistry found)
        {
            return found;
        }

        ManifestRegistry registry = new(services);
        services.AddSingleton(registry);
        AddBus(services);
        return registry;
    }

    private static void AddBus(IServiceCollection services)
    {
        services.AddOptions<TypedEventsOptions>().ValidateOnStart();
        services.AddSingleton<TypedEventsOptionsSetup>();
        services.AddSingleton<IConfigureOptions<TypedEventsOptions>>(provider => provider.GetRequiredService<TypedEventsOptionsSetup>());
        services.AddSingleton<IPostConfigureOptions<TypedEventsOptions>>(provider => provider.GetRequiredService<TypedEventsOptionsSetup>());
        services.AddSingleton<IValidateOptions<TypedEventsOptions>, TypedEventsOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<RandomSource, SystemRandomSource>();
        services.TryAddSingleton<ITransport>(provider => new InMemoryTransport(new InMemoryBroker(timeProvider: provider.GetRequiredService<TimeProvider>()), isPrivate: true));
        services.TryAddSingleton(provider => provider.GetRequiredService<ITransport>() as IDeadLetters
            ?? throw new InvalidOperationException($"The transport '{provider.GetRequiredService<ITransport>().Name}' keeps no dead letters that can be listed. Use its own tools."));
        services.AddSingleton<BusMetrics>();
        services.AddSingleton<BusCore>();
        services.AddSingleton<CallTable>();
        services.AddSingleton<BusTables>();
        services.AddSingleton<IEventBus, EventBus>();
        services.AddSingleton<ReadyHealthCheck>();
        services.AddSingleton<LiveHealthCheck>();
        services.AddHostedService<BusLifetime>();
    }
}
