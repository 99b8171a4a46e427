using System;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TypedEvents.Tests.Bus;

namespace TypedEvents.Tests.Transports.InMemory;

public sealed class UseInMemoryTests
{
    [Fact]
    public Task NamedBroker_IsSharedByHosts() => AssertSharedAsync(builder => builder.UseInMemory("shared by the hosts of this test"));

    [Fact]
    public Task GivenBroker_IsSharedByHosts()
    {
        InMemoryBroker broker = new();
        return AssertSharedAsync(builder => builder.UseInMemory(broker));
    }

    [Fact]
    public async Task DefaultBroker_IsPrivateToItsHost()
    {
        Assert.Equal((PublishOutcome.Unroutable, null), await PublishBetweenHostsAsync(builder => builder));
    }

    private static async Task AssertSharedAsync(Func<ITypedEventsBuilder, ITypedEventsBuilder> use)
    {
        Assert.Equal((PublishOutcome.Accepted, "42"), await PublishBetweenHostsAsync(use));
    }

    private static async Task<(PublishOutcome Outcome, string? Handled)> PublishBetweenHostsAsync(Func<ITypedEventsBuilder, ITypedEventsBuilder> use)
    {
        TaskCompletionSource<string> handled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using IHost mail = await StartAsync("mail", use, registry => registry.AddHandler<OrderPlaced>(new HandlerDescriptor("mail", "tests.order.placed"), (message, _) =>
        {
            handled.SetResult(message.Id);
            return default;
        }));
        using IHost shop = await StartAsync("shop", use, registry => registry.AddEvent<OrderPlaced>());

        PublishReceipt receipt = await shop.Services.GetRequiredService<IEventBus>().PublishAsync(new OrderPlaced("42"));

        string? id = receipt.Outcome == PublishOutcome.Accepted ? await handled.Task : null;
        await shop.StopAsync();
        await mail.StopAsync();
        return (receipt.Outcome, id);
    }

    private static async Task<IHost> StartAsync(string name, Func<ITypedEventsBuilder, ITypedEventsBuilder> use, Action<IManifestRegistry> register)
    {
        HostApplicationBuilder builder = new(new HostApplicationBuilderSettings { DisableDefaults = true, ApplicationName = name });
        use(builder.Services.AddTypedEvents(new TestManifest(register)));
        IHost host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
