using System.Threading.Tasks;
using MassTransit;
using TypedEvents.RabbitMq.Benchmarks.Contracts;

namespace TypedEvents.RabbitMq.Benchmarks.Peers;

/// <summary>MassTransit's responder.</summary>
internal sealed class CheckOrderConsumer : IConsumer<CheckOrder>
{
    public Task Consume(ConsumeContext<CheckOrder> context) => context.RespondAsync(new OrderChecked(context.Message.Order));
}
