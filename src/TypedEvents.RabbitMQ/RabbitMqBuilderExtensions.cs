using System;

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
        throw new NotSupportedException("Under construction.");
    }
}
