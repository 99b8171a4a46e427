using System;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TypedEvents.Bus;
using TypedEvents.RabbitMq;
using TypedEvents.RabbitMq.Hosting;
using TypedEvents.Transports;

namespace TypedEvents;

/// <summary>Chooses RabbitMQ as the transport.</summary>
public static class RabbitMqBuilderExtensions
{
    /// <summary>Connects this host to RabbitMQ; the rest comes from the configuration section <c>TypedEvents:RabbitMq</c>.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connectionString"><c>amqp://user:password@host:port/vhost</c> or <c>amqps://...</c>.</param>
    public static ITypedEventsBuilder UseRabbitMq(this ITypedEventsBuilder builder, string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        return UseRabbitMq(builder, options => options.ConnectionString = connectionString);
    }

    /// <summary>Connects this host to RabbitMQ as the configuration section <c>TypedEvents:RabbitMq</c> says.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Options in code; they win over configuration.</param>
    public static ITypedEventsBuilder UseRabbitMq(this ITypedEventsBuilder builder, Action<RabbitMqOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        IServiceCollection services = builder.Services;
        services.AddOptions<RabbitMqOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<RabbitMqOptions>, RabbitMqOptionsSetup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RabbitMqOptions>, RabbitMqOptionsValidator>());
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.Replace(ServiceDescriptor.Singleton<ITransport>(provider => new RabbitMqTransport(
            provider.GetRequiredService<IOptions<RabbitMqOptions>>().Value,
            provider.GetRequiredService<IOptions<TypedEventsOptions>>().Value.Limits.MaxBodySize,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<RandomSource>(),
            (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger("TypedEvents.RabbitMq"),
            provider.GetService<IMeterFactory>())));
        return builder;
    }
}
