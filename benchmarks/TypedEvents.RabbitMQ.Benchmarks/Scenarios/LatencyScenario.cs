using System;
using System.Diagnostics;
using System.Threading.Tasks;
using TypedEvents.RabbitMq.Benchmarks.Measuring;
using TypedEvents.RabbitMq.Benchmarks.Peers;

namespace TypedEvents.RabbitMq.Benchmarks.Scenarios;

/// <summary>From publish to handler, at half of the rate that the peer just reached. Needs as many different orders as messages.</summary>
internal sealed class LatencyScenario : IScenario
{
    public async Task<Measurement> RunAsync(IPeer peer, Load load)
    {
        Measurement full = await new DeliveryScenario(services: 1).RunAsync(peer, load);
        Latencies latencies = new(load.Messages);
        Task handled = Handled.ExpectAsync(load.Messages, onEach: latencies.End);
        Usage start = Usage.Now(load.Broker);
        await PublishAsync(peer, load.Messages, full.PerSecond / 2, latencies);
        await handled;
        return latencies.AddTo(start.Until(Usage.Now(load.Broker), load.Messages));
    }

    private static async Task PublishAsync(IPeer peer, int messages, double rate, Latencies latencies)
    {
        Task[] publishes = new Task[messages];
        long started = Stopwatch.GetTimestamp();
        for (int number = 0; number < messages;)
        {
            int due = (int)Math.Min(messages, Stopwatch.GetElapsedTime(started).TotalSeconds * rate);
            for (; number < due; number++)
            {
                latencies.Start(number);
                publishes[number] = peer.PublishAsync(number).AsTask();
            }

            await Task.Delay(1);
        }

        await Task.WhenAll(publishes);
    }
}
