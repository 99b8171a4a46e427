using System;
using System.Collections.Generic;
using Microsoft.Extensions.Options;
using TypedEvents.Pipeline;
using TypedEvents.Rpc;

namespace TypedEvents.Dispatch;

/// <summary>The dispatch tables of a host, built at first use, when registration is over.</summary>
internal sealed class BusTables
{
    private readonly Lazy<(DispatchTable Events, ResponderTable Responders)> _tables;

    public BusTables(ManifestRegistry registry, IOptions<TypedEventsOptions> options, IEnumerable<HandlerConfiguration> configurations, IEnumerable<ContextFactory> factories) =>
        _tables = new(() =>
        {
            DispatchTableBuilder builder = new(new HandlerPolicies(options.Value, configurations), new ContextFactories(factories));
            foreach (Registration handler in registry.Handlers)
            {
                handler.AddTo(builder);
            }

            return (builder.BuildEvents(), builder.BuildResponders());
        });

    public DispatchTable Events => _tables.Value.Events;

    public ResponderTable Responders => _tables.Value.Responders;
}
