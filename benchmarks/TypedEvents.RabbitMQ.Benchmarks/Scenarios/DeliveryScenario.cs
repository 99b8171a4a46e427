using System.Threading.Tasks;
using TypedEvents.RabbitMq.Benchmarks.Measuring;
using TypedEvents.RabbitMq.Benchmarks.Peers;

namespace TypedEvents.RabbitMq.Benchmarks.Scenarios;

/// <summary>A publisher and services at once, until every service has handled every message. Counted are the published messages.</summary>
/// <param name="services">How many services.</param>
internal sealed class DeliveryScenario(int services) : IScenario
{
    public async Task<Measurement> RunAsync(IPeer peer, Load load)
    {
        await peer.SubscribeAsync(services);
        await peer.ConnectAsync();
        await DeliverAsync(peer, load.WarmUp);
        Usage start = Usage.Now(load.Broker);
        await DeliverAsync(peer, load.Messages);
        return start.Until(Usage.Now(load.Broker), load.Messages);
    }

    private async Task DeliverAsync(IPeer peer, int messages)
    {
        Task handled = Handled.ExpectAsync(messages * services);
        await Window.RunAsync(Load.Outstanding, messages, peer.PublishAsync);
        await handled;
    }
}
