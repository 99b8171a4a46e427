using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TypedEvents.Bus;
using TypedEvents.Testing;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Bus;

/// <summary>A host with a bus, a scripted transport, a fake clock, known randomness and a recorded log.</summary>
internal sealed class BusHost : IAsyncDisposable
{
    private readonly IHost _host;

    private BusHost(IHost host, ScriptedTransport transport, FakeClock clock, LogRecord log)
    {
        _host = host;
        Transport = transport;
        Clock = clock;
        Log = log;
    }

    public ScriptedTransport Transport { get; }

    public FakeClock Clock { get; }

    public LogRecord Log { get; }

    public IServiceProvider Services => _host.Services;

    public IEventBus Bus => Services.GetRequiredService<IEventBus>();

    public BusCore Core => Services.GetRequiredService<BusCore>();

    public static BusHost Build(
        Action<IManifestRegistry> register,
        Action<ITypedEventsBuilder>? configure = null,
        Dictionary<string, string?>? settings = null,
        ScriptedTransport? transport = null)
    {
        HostApplicationBuilder builder = new(new HostApplicationBuilderSettings { DisableDefaults = true, ApplicationName = "orders" });
        FakeClock clock = new();
        LogRecord log = new();
        transport ??= new ScriptedTransport();
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<RandomSource>(new ConstantRandomSource(0.5));
        ITypedEventsBuilder events = builder.Services.AddTypedEvents(new TestManifest(register));
        builder.Services.Replace(ServiceDescriptor.Singleton<ITransport>(transport));
        configure?.Invoke(events);
        return new BusHost(builder.Build(), transport, clock, log);
    }

    public static async Task<BusHost> StartAsync(
        Action<IManifestRegistry> register,
        Action<ITypedEventsBuilder>? configure = null,
        Dictionary<string, string?>? settings = null,
        ScriptedTransport? transport = null)
    {
        BusHost host = Build(register, configure, settings, transport);
        await host.StartAsync();
        return host;
    }

    public Task StartAsync() => _host.StartAsync();

    public Task StopAsync() => _host.StopAsync();

    public ValueTask DisposeAsync() => ((IAsyncDisposable)_host).DisposeAsync();
}
