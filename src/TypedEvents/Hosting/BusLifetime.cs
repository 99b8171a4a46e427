using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using TypedEvents.Bus;
using TypedEvents.Dispatch;
using TypedEvents.Pipeline;
using TypedEvents.Rpc;
using TypedEvents.Telemetry;
using TypedEvents.Transports;

namespace TypedEvents.Hosting;

/// <summary>Connects before the other hosted services start, delivers once they have started, drains before they stop.</summary>
internal sealed class BusLifetime(BusCore core, CallTable calls, ManifestRegistry registry, BusTables tables) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (registry.Contracts.Count == 0 && registry.Handlers.Count == 0)
        {
            throw new InvalidOperationException(
                $"The manifest of '{registry.RootAssembly}' and what it references declare no event and no handler. Reference the package TypedEvents.Abstractions (or TypedEvents) in the project that declares the [TchuEvent] records, so that its generator runs there, and reference that project from this one.");
        }

        IReplyChannel? channel = core.Transport as IReplyChannel;
        if (channel is null && tables.Responders.Topics.Count > 0)
        {
            throw new InvalidOperationException($"The transport '{core.Transport.Name}' carries no requests, and there is a responder for '{tables.Responders.Topics[0]}'. Use a transport that does.");
        }

        IReadOnlyList<string> bindings = tables.Events.Bindings;
        await core.Transport.StartAsync(new ServiceTopology(core.Options.ServiceName, bindings, core.Options.Concurrency), cancellationToken).ConfigureAwait(false);
        if (channel is not null)
        {
            await channel.StartRepliesAsync(calls.OnReply, cancellationToken).ConfigureAwait(false);
        }

        core.State = BusState.Connected;
        TransportLog.Started(core.Logger, core.Options.ServiceName, core.Transport.Name, bindings.Count, registry.Handlers.Count);
        foreach (Registration handler in registry.Handlers)
        {
            TransportLog.Binding(core.Logger, core.Options.ServiceName, handler.Descriptor.Subscription, handler.Kind, handler.Descriptor.Id);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (core.Transport is IReplyChannel channel)
        {
            Responder responder = new(core, channel, tables.Responders);
            foreach (string topic in tables.Responders.Topics)
            {
                await channel.RespondAsync(topic, responder.HandleAsync, cancellationToken).ConfigureAwait(false);
            }
        }

        await core.Transport.ConsumeAsync(new Consumer(core, tables.Events).HandleAsync, cancellationToken).ConfigureAwait(false);
        core.State = BusState.Running;
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (core.State < BusState.Connected)
        {
            return;
        }

        core.State = BusState.Draining;
        TransportLog.Stopping(core.Logger, core.Options.ServiceName, core.Options.ShutdownTimeout);
        if (await DrainAsync(core.Options.ShutdownTimeout, cancellationToken).ConfigureAwait(false))
        {
            TransportLog.Stopped(core.Logger, core.Options.ServiceName);
        }
        else
        {
            TransportLog.DrainTimedOut(core.Logger, core.Options.ServiceName);
            core.Abort();
            await DrainAsync(core.Options.HandlerGrace, cancellationToken).ConfigureAwait(false);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        core.State = BusState.Stopped;
        calls.FailAll();
        return Task.CompletedTask;
    }

    /// <returns>False when the time was over, or the host's patience.</returns>
    private async Task<bool> DrainAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        using CancellationTokenSource elapsed = new(limit, core.Time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(elapsed.Token, cancellationToken);
        Task stopping = core.Transport.StopAsync(either.Token);
        await stopping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (stopping.IsFaulted)
        {
            await stopping.ConfigureAwait(false);
        }

        return !either.IsCancellationRequested;
    }
}
