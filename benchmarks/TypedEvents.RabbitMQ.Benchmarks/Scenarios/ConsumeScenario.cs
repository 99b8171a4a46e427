using System.Threading.Tasks;
using TypedEvents.RabbitMq.Benchmarks.Measuring;
using TypedEvents.RabbitMq.Benchmarks.Peers;

namespace TypedEvents.RabbitMq.Benchmarks.Scenarios;

/// <summary>A service drains a full queue. Measured from the first message handled, so that connecting is not.</summary>
internal sealed class ConsumeScenario : IScenario
{
    public async Task<Measurement> RunAsync(IPeer peer, Load load)
    {
        await peer.SubscribeAsync(1);
        await peer.UnsubscribeAsync();
        await DrainAsync(peer, load.WarmUp, load.Broker);
        Measurement measured = await DrainAsync(peer, load.Messages, load.Broker);
        return peer.Decodes ? measured with { EventSize = EventSize.Decoded(load.Size) } : measured;
    }

    private static async Task<Measurement> DrainAsync(IPeer peer, int messages, BrokerCpu broker)
    {
        await peer.ConnectAsync();
        await Window.RunAsync(Load.Outstanding, messages, peer.PublishAsync);
        await peer.DisconnectAsync();
        Usage start = default;
        Task handled = Handled.ExpectAsync(messages, onFirst: () => start = Usage.Now(broker));
        await peer.SubscribeAsync(1);
        await handled;
        Usage end = Usage.Now(broker);
        await peer.UnsubscribeAsync();
        return start.Until(end, messages);
    }
}
