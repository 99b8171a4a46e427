using System;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TypedEvents.RabbitMQ.Tests;

/// <summary>A host with a bus over RabbitMQ, and with the events and handlers that one test needs.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly IHost _host;

    private TestHost(IHost host) => _host = host;

    public IEventBus Bus => _host.Services.GetRequiredService<IEventBus>();

    public IDeadLetters DeadLetters => _host.Services.GetRequiredService<IDeadLetters>();

    public static async Task<TestHost> StartAsync(
        string service,
        Uri address,
        Action<IManifestRegistry> register,
        Action<TypedEventsOptions>? configure = null,
        Action<RabbitMqOptions>? configureTransport = null)
    {
        HostApplicationBuilder builder = new(new HostApplicationBuilderSettings { DisableDefaults = true, ApplicationName = service });
        builder.Services.AddTypedEvents(new Manifest(register), configure).UseRabbitMq(options =>
        {
            options.ConnectionString = address.ToString();
            configureTransport?.Invoke(options);
        });
        TestHost host = new(builder.Build());
        await host._host.StartAsync();
        return host;
    }

    public Task StopAsync() => _host.StopAsync();

    public ValueTask DisposeAsync() => ((IAsyncDisposable)_host).DisposeAsync();

    private sealed class Manifest(Action<IManifestRegistry> register) : EventManifest
    {
        public override string AssemblyName => "Tests";

        public override void Register(IManifestRegistry registry) => register(registry);
    }
}
