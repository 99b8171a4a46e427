using System;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TypedEvents.Transports;

namespace TypedEvents;

/// <summary>Chooses the broker of the in-memory transport.</summary>
public static class InMemoryBuilderExtensions
{
    /// <summary>Connects this host to the broker of this process with a name, which every host that names it shares.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="broker">Name of the broker, compared ordinally.</param>
    public static ITypedEventsBuilder UseInMemory(this ITypedEventsBuilder builder, string broker) =>
        UseInMemory(builder, InMemoryBroker.Named(broker));

    /// <summary>Connects this host to a broker. Without this call a host has a broker of its own.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="broker">The broker.</param>
    public static ITypedEventsBuilder UseInMemory(this ITypedEventsBuilder builder, InMemoryBroker broker)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(broker);
        builder.Services.Replace(ServiceDescriptor.Singleton<ITransport>(_ => new InMemoryTransport(broker)));
        return builder;
    }
}
