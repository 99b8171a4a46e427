using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.Tests.Bus;

namespace TypedEvents.Tests.Telemetry;

public sealed class MessageScopeTests
{
    [Fact]
    public async Task Handle_Message_IsALogScopeOfItsHandlers()
    {
        await using BusHost host = await BusHost.StartAsync(registry =>
        {
            registry.AddHandler<Note>(new HandlerDescriptor("note", "tests.note"), (_, _) => default);
            registry.AddResponder<PriceOrder, OrderPrice>(new HandlerDescriptor("price", "tests.order.price"), (_, _) => new(new OrderPrice(1)));
        });

        await host.Transport.DeliverAsync(Messages.Headers<Note>() with { CorrelationId = "root" }, Messages.Body(new Note(1)));
        await host.Transport.RequestedAsync(Messages.Headers<PriceOrder>(), Messages.Body(new PriceOrder(1, 1)));

        IReadOnlyList<KeyValuePair<string, object?>>[] scopes = [.. host.Log.Scopes.OfType<IReadOnlyList<KeyValuePair<string, object?>>>().Where(scope => scope[0].Key == "Topic")];
        Assert.Equal(
            [new("Topic", "tests.note"), new("MessageId", Messages.Id), new KeyValuePair<string, object?>("CorrelationId", "root")],
            scopes[0]);
        Assert.Equal($"tests.order.price {Messages.Id}", scopes[1].ToString());
    }
}
