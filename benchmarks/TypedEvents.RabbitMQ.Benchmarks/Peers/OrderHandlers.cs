using TypedEvents.RabbitMq.Benchmarks.Contracts;
using TypedEvents.RabbitMq.Benchmarks.Measuring;

namespace TypedEvents.RabbitMq.Benchmarks.Peers;

/// <summary>TypedEvents' handlers.</summary>
internal static class OrderHandlers
{
    [Subscribe]
    internal static void On(OrderPlaced placed) => Handled.One(placed.Order.Number);

    [Subscribe]
    internal static OrderChecked On(CheckOrder request) => new(request.Order);
}
