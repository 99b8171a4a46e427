using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using TypedEvents.Tests.Bus;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Pipeline;

public sealed class ContextFactoryTests
{
    private readonly List<object?> _seen = [];

    [Fact]
    public async Task Handle_FactoryForAll_MakesTheContextFromTheIdentity()
    {
        await using BusHost host = await StartAsync(builder => builder.UseContextFactory((context, _) => new ValueTask<Tenant>(new Tenant(context.Identity?.Company))));

        await DeliverAsync(host, new Note(1));

        Assert.Equal([new Tenant("c1")], _seen);
    }

    [Fact]
    public async Task Handle_FactoryForTheEvent_WinsOverTheOneForAll()
    {
        await using BusHost host = await StartAsync(builder => builder
            .UseContextFactory<Note, Tenant>((_, _) => new ValueTask<Tenant>(new Tenant("note")))
            .UseContextFactory((_, _) => new ValueTask<Tenant>(new Tenant("all"))));

        await DeliverAsync(host, new Note(1));
        await DeliverAsync(host, new OrderPlaced("42"));

        Assert.Equal([new Tenant("note"), new Tenant("all")], _seen);
    }

    [Fact]
    public async Task Handle_FactoryFails_CountsAsAFailedAttempt()
    {
        int calls = 0;
        await using BusHost host = await StartAsync(builder => builder.UseContextFactory((_, _) =>
            ++calls < 3 ? throw new InvalidOperationException("directory is down") : new ValueTask<Tenant>(new Tenant("back"))));

        await DeliverAsync(host, new Note(1));

        Assert.Equal([new Tenant("back")], _seen);
        Assert.Same(Settlement.Ack, Assert.Single(host.Transport.Settled));
    }

    [Fact]
    public async Task Handle_NoFactory_SaysWhatToRegister()
    {
        await using BusHost host = await StartAsync(_ => { });

        await DeliverAsync(host, new Note(1));

        Assert.Contains("UseContextFactory<Tenant>", Assert.IsType<InvalidOperationException>(Assert.Single(_seen)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_NeedsServices_GetsAScopeOfItsOwnPerAttempt()
    {
        List<Scoped> scoped = [];
        await using BusHost host = await BusHost.StartAsync(
            registry => registry.AddHandler<Note>(new HandlerDescriptor("scoped", "tests.note") { NeedsServices = true }, (_, context) =>
            {
                scoped.Add(context.Services.GetRequiredService<Scoped>());
                Assert.False(scoped[^1].IsDisposed);
                return context.Attempt < 2 ? throw new InvalidOperationException() : default;
            }),
            builder => builder.Services.AddScoped<Scoped>());

        await DeliverAsync(host, new Note(1));

        Assert.Equal(2, scoped.Count);
        Assert.NotSame(scoped[0], scoped[1]);
        Assert.All(scoped, service => Assert.True(service.IsDisposed));
    }

    private Task<BusHost> StartAsync(Action<ITypedEventsBuilder> configure) => BusHost.StartAsync(
        registry =>
        {
            registry.AddHandler<Note>(new HandlerDescriptor("note", "tests.note"), (_, context) => See(context));
            registry.AddHandler<OrderPlaced>(new HandlerDescriptor("order", "tests.order.placed"), (_, context) => See(context));
        },
        configure);

    private static Task DeliverAsync<T>(BusHost host, T message)
        where T : IEvent<T> =>
        host.Transport.DeliverAsync(Messages.Headers<T>() with { Identity = new EventIdentity("u1", "c1", null) }, Messages.Body(message));

    private ValueTask See(EventContext context)
    {
        try
        {
            _seen.Add(context.GetApplicationContext<Tenant>());
        }
        catch (InvalidOperationException exception)
        {
            _seen.Add(exception);
        }

        return default;
    }

    private sealed record Tenant(string? Company);

    private sealed class Scoped : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
