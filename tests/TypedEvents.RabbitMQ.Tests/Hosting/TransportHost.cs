using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TypedEvents.RabbitMQ.Tests.Hosting;

/// <summary>A host as a program builds it, with its log kept.</summary>
internal sealed class TransportHost : IAsyncDisposable
{
    private readonly IHost _host;

    private TransportHost(IHost host, KeptLog log)
    {
        _host = host;
        Log = log;
    }

    public KeptLog Log { get; }

    public IServiceProvider Services => _host.Services;

    /// <summary>The options, validated.</summary>
    public RabbitMqOptions Options => Services.GetRequiredService<IOptions<RabbitMqOptions>>().Value;

    public static TransportHost Build(Dictionary<string, string?> settings, Action<RabbitMqOptions>? configure = null)
    {
        HostApplicationBuilder builder = new(new HostApplicationBuilderSettings { DisableDefaults = true, ApplicationName = "orders" });
        KeptLog log = new();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddTypedEvents(new PatternManifest()).UseRabbitMq(configure);
        builder.Services.AddHealthChecks().AddTypedEvents();
        return new TransportHost(builder.Build(), log);
    }

    public Task StartAsync() => _host.StartAsync();

    public ValueTask DisposeAsync() => ((IAsyncDisposable)_host).DisposeAsync();
}
