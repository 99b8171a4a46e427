using System.Threading.Tasks;
using MassTransit;
using TypedEvents.RabbitMq.Benchmarks.Contracts;
using TypedEvents.RabbitMq.Benchmarks.Measuring;

namespace TypedEvents.RabbitMq.Benchmarks.Peers;

/// <summary>MassTransit's handler.</summary>
internal sealed class OrderConsumer : IConsumer<OrderPlaced>
{
    public Task Consume(ConsumeContext<OrderPlaced> context)
    {
        Handled.One(context.Message.Order.Number);
        return Task.CompletedTask;
    }
}
