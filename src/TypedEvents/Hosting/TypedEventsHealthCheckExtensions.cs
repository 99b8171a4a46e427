using System;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TypedEvents.Hosting;

namespace TypedEvents;

/// <summary>Health checks of the bus.</summary>
public static class TypedEventsHealthCheckExtensions
{
    /// <summary>Adds <c>typedevents-ready</c> (tag <c>ready</c>: healthy while events are taken, degraded while the transport's server takes no publishes) and <c>typedevents-live</c> (tag <c>live</c>: degraded by
    /// hung handlers, unhealthy when as many hang as may run at once). Neither asks the transport's server.</summary>
    public static IHealthChecksBuilder AddTypedEvents(this IHealthChecksBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder
            .Add(new HealthCheckRegistration("typedevents-ready", ActivatorOf<ReadyHealthCheck>(), failureStatus: null, tags: ["ready"]))
            .Add(new HealthCheckRegistration("typedevents-live", ActivatorOf<LiveHealthCheck>(), failureStatus: null, tags: ["live"]));
    }

    private static Func<IServiceProvider, IHealthCheck> ActivatorOf<T>()
        where T : IHealthCheck => services => services.GetRequiredService<T>();
}
