using System;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TypedEvents.Bus;
using TypedEvents.RabbitMq;

namespace TypedEvents.RabbitMQ.Tests;

/// <summary>Makes transports without a host.</summary>
internal static class TestTransport
{
    public static RabbitMqTransport Create(Uri address, Action<RabbitMqOptions>? configure = null, ILogger? logger = null, IMeterFactory? meters = null)
    {
        RabbitMqOptions options = new() { ConnectionString = address.ToString(), PublishTimeout = TimeSpan.FromSeconds(60) };
        configure?.Invoke(options);
        return new RabbitMqTransport(options, maxBodySize: 1024 * 1024, TimeProvider.System, new SystemRandomSource(), logger ?? NullLogger.Instance, meters);
    }
}
