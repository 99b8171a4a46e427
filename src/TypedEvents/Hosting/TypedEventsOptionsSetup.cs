using System;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TypedEvents.Dispatch;
using TypedEvents.Serialization;

namespace TypedEvents.Hosting;

/// <summary>Fills the options from configuration, before code, and names the service after the application, after code.</summary>
internal sealed class TypedEventsOptionsSetup(IServiceProvider services, ManifestRegistry registry)
    : IConfigureOptions<TypedEventsOptions>, IPostConfigureOptions<TypedEventsOptions>
{
    public void Configure(TypedEventsOptions options)
    {
        if (services.GetService<IConfiguration>()?.GetSection(TypedEventsOptions.SectionName) is not { } section)
        {
            return;
        }

        WireLimits limits = options.Limits;
        section.Bind(options);
        IConfigurationSection given = section.GetSection(nameof(TypedEventsOptions.Limits));
        options.Limits = limits with
        {
            MaxBodySize = given.GetValue(nameof(WireLimits.MaxBodySize), limits.MaxBodySize),
            MaxDepth = given.GetValue(nameof(WireLimits.MaxDepth), limits.MaxDepth),
            MaxStringBytes = given.GetValue(nameof(WireLimits.MaxStringBytes), limits.MaxStringBytes),
            MaxCollectionItems = given.GetValue(nameof(WireLimits.MaxCollectionItems), limits.MaxCollectionItems),
            MaxPreallocation = given.GetValue(nameof(WireLimits.MaxPreallocation), limits.MaxPreallocation),
            MaxUnkeyedItems = given.GetValue(nameof(WireLimits.MaxUnkeyedItems), limits.MaxUnkeyedItems),
        };
    }

    public void PostConfigure(string? name, TypedEventsOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ServiceName))
        {
            options.ServiceName = services.GetService<IHostEnvironment>()?.ApplicationName is { Length: > 0 } application
                ? application
                : registry.RootAssembly ?? "";
        }
    }
}
