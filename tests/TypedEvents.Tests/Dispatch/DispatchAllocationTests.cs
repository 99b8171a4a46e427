using System;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.Dispatch;
using TypedEvents.Pipeline;
using TypedEvents.Tests.Bus;

namespace TypedEvents.Tests.Dispatch;

public sealed class DispatchAllocationTests
{
    private int _calls;

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(50)]
    public async Task Run_HandlersThatCompleteAtOnce_AllocatesNothing(int handlers)
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<OrderPlaced>());
        EventEntry<OrderPlaced> entry = new([.. Enumerable.Range(0, handlers).Select(_ => Handler<OrderPlaced>(Count))]);
        DispatchTable table = new([entry], []);
        DeliveryRun run = new(host.Core, Messages.Headers<OrderPlaced>(), default, isShared: false);
        OrderPlaced message = new("42");
        await DispatchAsync(table, message, run);

        long before = GC.GetAllocatedBytesForCurrentThread();
        ValueTask running = DispatchAsync(table, message, run);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(running.IsCompletedSuccessfully);
        Assert.Equal(2 * handlers, _calls);
        Assert.Equal(0, allocated);
    }

    internal static HandlerEntry<T> Handler<T>(EventInvoker<T> invoker) =>
        new(new HandlerDescriptor("handler", "topic"), new HandlerPolicy(2, 5, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5), null), null, invoker);

    private static ValueTask DispatchAsync(DispatchTable table, OrderPlaced message, DeliveryRun run) =>
        ((EventEntry<OrderPlaced>)table.Find("tests.order.placed")!.Entries[0]).RunAsync(message, run);

    private ValueTask Count(OrderPlaced message, EventContext context)
    {
        _calls++;
        return default;
    }
}
