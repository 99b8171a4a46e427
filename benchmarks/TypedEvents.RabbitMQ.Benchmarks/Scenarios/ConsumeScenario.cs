using System.Threading.Tasks;
using TypedEvents.RabbitMq.Benchmarks.Measuring;
using TypedEvents.RabbitMq.Benchmarks.Peers;

namespace TypedEvents.RabbitMq.Benchmarks.Scenarios;

/// <summary>A service drains a full queue. Measured is the second half, when connecting is over and what it took to start is compiled.</summary>
internal sealed class ConsumeScenario : IScenario
{
    public async Task<Measurement> RunAsync(IPeer peer, Load load)
    {
        await peer.SubscribeAsync(1);
        await peer.UnsubscribeAsync();
        await DrainAsync(peer, load.WarmUp, passed: 0, load.Broker);
        Measurement measured = await DrainAsync(peer, 2 * load.Messages, load.Messages, load.Broker);
        return peer.Decodes ? measured with { EventSize = EventSize.Decoded(load.Size) } : measured;
    }

    private static async Task<Measurement> DrainAsync(IPeer peer, int messages, int passed, BrokerCpu broker)
    {
        await peer.ConnectAsync();
        await Window.RunAsync(Load.Outstanding, messages, peer.PublishAsync);
        await peer.DisconnectAsync();
        Usage start = default;
        Task handled = Handled.ExpectAsync(messages, passed, onAfter: () => start = Usage.Now(broker));
        await peer.SubscribeAsync(1);
        await handled;
        Usage end = Usage.Now(broker);
        await peer.UnsubscribeAsync();
        return start.Until(end, messages - passed);
    }
}
