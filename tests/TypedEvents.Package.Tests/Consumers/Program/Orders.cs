using System.Threading;
using System.Threading.Tasks;
using Shop.Contracts;
using TypedEvents;

namespace Shop;

internal sealed class Orders(Inbox inbox, IEventBus bus)
{
    [Subscribe]
    public async ValueTask On(OrderPlaced placed, CancellationToken cancellationToken)
    {
        inbox.Receive($"placed {placed.Id} x {placed.Quantity}");
        await bus.PublishAsync(new WelcomeSent(placed.Id), cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    [Subscribe]
    public void On(WelcomeSent welcome) => inbox.Receive($"welcome {welcome.OrderId}");

    [Subscribe]
    public static OrderPrice On(PriceOrder request) => new(request.Quantity * request.Price);
}
