using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TypedEvents.Tests.Bus;

/// <summary>The bus on its default transport, with nothing replaced.</summary>
public sealed class InMemoryBusTests
{
    [Fact]
    public async Task Publish_HandlerOfTheSameHost_GetsTheEvent()
    {
        TaskCompletionSource<OrderPlaced> handled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using IHost host = Build(registry => registry.AddHandler<OrderPlaced>(new HandlerDescriptor("orders", "tests.order.placed"), (message, _) =>
        {
            handled.SetResult(message);
            return default;
        }));
        await host.StartAsync();

        PublishReceipt receipt = await host.Services.GetRequiredService<IEventBus>().PublishAsync(new OrderPlaced("42", 7));

        Assert.Equal(PublishOutcome.Accepted, receipt.Outcome);
        Assert.Equal(new OrderPlaced("42", 7), await handled.Task);
        await host.StopAsync();
    }

    [Fact]
    public async Task Stop_RightAfterPublishing_HandlesWhatWasAccepted()
    {
        int handled = 0;
        using IHost host = Build(registry => registry.AddHandler<OrderPlaced>(new HandlerDescriptor("orders", "tests.order.placed"), async (_, _) =>
        {
            await Task.Yield();
            Interlocked.Increment(ref handled);
        }));
        await host.StartAsync();
        IEventBus bus = host.Services.GetRequiredService<IEventBus>();
        for (int i = 0; i < 1000; i++)
        {
            await bus.PublishAsync(new OrderPlaced("42"));
        }

        await host.StopAsync();

        Assert.Equal(1000, handled);
    }

    [Fact]
    public async Task Call_ResponderOfTheSameHost_Answers()
    {
        using IHost host = Build(registry => registry.AddResponder<PriceOrder, OrderPrice>(
            new HandlerDescriptor("price", "tests.order.price"),
            (request, _) => new(new OrderPrice(request.Quantity * request.Price))));
        await host.StartAsync();

        OrderPrice reply = await host.Services.GetRequiredService<IEventBus>().CallAsync(new PriceOrder(2, 9.5m));

        Assert.Equal(19m, reply.Total);
        await host.StopAsync();
    }

    [Fact]
    public async Task Call_ThousandsAtOnce_EachGetsItsOwnReply()
    {
        using IHost host = Build(registry => registry.AddResponder<PriceOrder, OrderPrice>(
            new HandlerDescriptor("price", "tests.order.price"),
            async (request, _) =>
            {
                await Task.Yield();
                return new OrderPrice(request.Price);
            }));
        await host.StartAsync();
        IEventBus bus = host.Services.GetRequiredService<IEventBus>();

        List<Task<OrderPrice>> calls = [];
        for (int i = 0; i < 5000; i++)
        {
            calls.Add(bus.CallAsync(new PriceOrder(1, i % 1000)).AsTask());
        }

        OrderPrice[] replies = await Task.WhenAll(calls);

        for (int i = 0; i < replies.Length; i++)
        {
            Assert.Equal(i % 1000, replies[i].Total);
        }

        await host.StopAsync();
    }

    private static IHost Build(Action<IManifestRegistry> register)
    {
        HostApplicationBuilder builder = new(new HostApplicationBuilderSettings { DisableDefaults = true });
        TypedEventsServiceCollectionExtensions.AddTypedEvents(builder.Services, new TestManifest(register));
        return builder.Build();
    }
}
