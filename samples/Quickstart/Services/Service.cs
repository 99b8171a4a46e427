using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TypedEvents;

namespace Quickstart;

/// <summary>A service that runs in this process.</summary>
/// <param name="host">Its host.</param>
/// <param name="handled">Counts the events its handlers have handled.</param>
/// <param name="retried">Counts the attempts after a first one.</param>
internal sealed class Service(IHost host, Func<long> handled, Func<long> retried) : IService
{
    private readonly DeadLetterTally _deadLetters = new(host.Services.GetRequiredService<IDeadLetters>());

    public ServiceDescription Description { get; } = Describe(host.Services.GetRequiredService<IEventBus>().Describe());

    /// <summary>Fires when the process is told to end.</summary>
    public CancellationToken Stopping => host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    public async ValueTask<ServiceCounts> CountAsync(CancellationToken cancellationToken) =>
        new(handled(), retried(), await _deadLetters.CountAsync(cancellationToken));

    public async ValueTask<IReadOnlyList<string>> DescribeDeadLettersAsync(CancellationToken cancellationToken)
    {
        await _deadLetters.CollectExamplesAsync(cancellationToken);
        return
        [
            .. _deadLetters.Examples.Select(letter =>
                $"{letter.Headers.Topic}, {letter.Headers.Attempts} attempts, {letter.Cause.Reason}: {letter.Cause.Message}"),
        ];
    }

    public ValueTask<long> PurgeDeadLettersAsync(CancellationToken cancellationToken) =>
        host.Services.GetRequiredService<IDeadLetters>().PurgeAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private static ServiceDescription Describe(BusDescription bus)
    {
        string[] events = [.. bus.Handlers.Where(handler => handler.Kind != HandlerKind.Responder).Select(handler => handler.Subscription)];
        string[] answers = [.. bus.Handlers.Where(handler => handler.Kind == HandlerKind.Responder).Select(handler => handler.Subscription)];
        string subscriptions = string.Join(", ", bus.Bindings) + (answers.Length == 0 ? "" : $"; answers {string.Join(", ", answers)}");
        return new ServiceDescription(bus.Service, Environment.ProcessId, events, subscriptions);
    }
}
