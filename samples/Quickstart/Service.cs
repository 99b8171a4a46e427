using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TypedEvents;

namespace Quickstart;

/// <summary>One running service.</summary>
/// <param name="host">Its host.</param>
/// <param name="handled">Counts the events its handlers have handled.</param>
/// <param name="retried">Counts the attempts after a first one.</param>
internal sealed class Service(IHost host, Func<long> handled, Func<long> retried) : IAsyncDisposable
{
    private readonly BusDescription _description = host.Services.GetRequiredService<IEventBus>().Describe();

    public string Name => _description.Service;

    public long Handled => handled();

    public long Retried => retried();

    public DeadLetterTally DeadLetters { get; } = new(host.Services.GetRequiredService<IDeadLetters>());

    /// <summary>What it is subscribed to and what it answers, in words.</summary>
    public string Subscriptions
    {
        get
        {
            string[] answers = [.. _description.Handlers.Where(h => h.Kind == HandlerKind.Responder).Select(h => h.Subscription)];
            return string.Join(", ", _description.Bindings) + (answers.Length == 0 ? "" : $"; answers {string.Join(", ", answers)}");
        }
    }

    /// <summary>How many of its handlers take an event.</summary>
    public int HandlersOf(string topic) =>
        _description.Handlers.Count(h => h.Kind != HandlerKind.Responder && (h.Subscription == topic || h.Subscription == "#"));

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
