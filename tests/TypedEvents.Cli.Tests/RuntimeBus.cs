using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TypedEvents.Cli.Tests;

/// <summary>The bus that an assembly's own <c>AddTypedEvents()</c> gives: the library's overload with the assembly's manifest, in memory.</summary>
internal static class RuntimeBus
{
    /// <summary>Bindings of a started host.</summary>
    public static async Task<IReadOnlyList<string>> BindingsAsync(Assembly assembly)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddTypedEvents(ManifestOf(assembly));
        using IHost host = builder.Build();
        await host.StartAsync();
        IReadOnlyList<string> bindings = host.Services.GetRequiredService<IEventBus>().Describe().Bindings;
        await host.StopAsync();
        return bindings;
    }

    /// <summary>Name of the service where no application names it.</summary>
    public static string ServiceName(Assembly assembly)
    {
        ServiceCollection services = new();
        services.AddLogging();
        services.AddTypedEvents(ManifestOf(assembly));
        using ServiceProvider provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IEventBus>().Describe().Service;
    }

    private static EventManifest ManifestOf(Assembly assembly) =>
        (EventManifest)Activator.CreateInstance(assembly.GetCustomAttribute<EventManifestAttribute>()!.Manifest)!;
}
