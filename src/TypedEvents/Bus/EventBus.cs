using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.CompilerServices;
using TypedEvents.Dispatch;
using TypedEvents.Rpc;

namespace TypedEvents.Bus;

/// <summary>The bus of a host.</summary>
internal sealed partial class EventBus(BusCore core, CallTable calls, ManifestRegistry registry, BusTables tables) : IEventBus, IRpcDispatcher
{
    public ValueTask<TReply> CallAsync<TReply>(IRpc<TReply> request, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.DispatchAsync(this, options, cancellationToken);
    }

    public BusDescription Describe() => new(
        core.Options.ServiceName,
        core.Transport.Name,
        [.. registry.Contracts.Select(contract => contract.Describe()).OrderBy(contract => contract.Topic, StringComparer.Ordinal).ThenBy(contract => contract.Version)],
        [.. registry.Handlers.Select(handler => new HandlerDescription(handler.Descriptor.Id, handler.Descriptor.Subscription, handler.Kind)).OrderBy(handler => handler.Id, StringComparer.Ordinal)],
        tables.Events.Bindings);

    private void ThrowIfNotConnected()
    {
        if (core.State == BusState.Created)
        {
            throw new InvalidOperationException("The bus is not connected yet: start the host first (await host.StartAsync()).");
        }
    }
}
