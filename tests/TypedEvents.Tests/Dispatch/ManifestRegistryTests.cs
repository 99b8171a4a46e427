using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using TypedEvents.Dispatch;
using TypedEvents.Tests.Bus;

namespace TypedEvents.Tests.Dispatch;

public sealed class ManifestRegistryTests
{
    private readonly ServiceCollection _services = new();

    [Fact]
    public void AddTypedEvents_Twice_Composes()
    {
        _services.AddTypedEvents(new TestManifest(registry => registry.AddEvent<OrderPlaced>(), "A"));
        _services.AddTypedEvents(new TestManifest(registry => registry.AddEvent<Note>(), "B"));

        Assert.Equal([typeof(OrderPlaced), typeof(Note)], Registry.Contracts.Select(contract => contract.Type));
        Assert.Single(_services, service => service.ServiceType == typeof(IEventBus));
    }

    [Fact]
    public void AddTypedEvents_AssemblyReachedTwice_RegistersOnce()
    {
        int registered = 0;
        ChainManifest shared = new("Shared", _ => registered++);
        _services.AddTypedEvents(new ChainManifest("A", _ => { }, shared, new ChainManifest("B", _ => { }, shared)));
        _services.AddTypedEvents(shared);

        Assert.Equal(1, registered);
    }

    [Fact]
    public void AddEvent_SameIdentityOtherShape_NamesBothTypes()
    {
        _services.AddTypedEvents(new TestManifest(registry => registry.AddEvent<OrderPlaced>(), "A"));

        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() =>
            _services.AddTypedEvents(new TestManifest(registry => registry.AddEvent<OtherOrderPlaced>(), "B")));

        Assert.Contains(typeof(OrderPlaced).FullName!, thrown.Message, StringComparison.Ordinal);
        Assert.Contains(typeof(OtherOrderPlaced).FullName!, thrown.Message, StringComparison.Ordinal);
        Assert.Contains("'tests.order.placed' version 1", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddEvent_SameIdentitySameShape_BothTypesAreHandled()
    {
        List<object> handled = [];
        await using BusHost host = await BusHost.StartAsync(registry =>
        {
            registry.AddHandler<Note>(new HandlerDescriptor("one", "tests.note"), (note, _) => Add(handled, note));
            registry.AddHandler<TwinNote>(new HandlerDescriptor("two", "tests.note"), (note, _) => Add(handled, note));
        });

        await host.Transport.DeliverAsync(Messages.Headers<Note>(), Messages.Body(new Note(5)));

        Assert.Equal([new Note(5), new TwinNote(5)], handled);
    }

    [Fact]
    public void AddHandler_IdTaken_Throws()
    {
        HandlerDescriptor descriptor = new("same", "tests.note");

        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() => _services.AddTypedEvents(new TestManifest(registry =>
        {
            registry.AddHandler<Note>(descriptor, (_, _) => default);
            registry.AddHandler<Note>(descriptor, (_, _) => default);
        })));

        Assert.Contains("[Subscribe(Name = ", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddResponder_RequestHasOne_Throws()
    {
        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() => _services.AddTypedEvents(new TestManifest(registry =>
        {
            registry.AddResponder<PriceOrder, OrderPrice>(new HandlerDescriptor("one", "tests.order.price"), (_, _) => default);
            registry.AddResponder<PriceOrder, OrderPrice>(new HandlerDescriptor("two", "tests.order.price"), (_, _) => default);
        })));

        Assert.Contains("'one' and 'two'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddPatternHandler_BadPattern_Throws() => Assert.Throws<FormatException>(() =>
        _services.AddTypedEvents(new TestManifest(registry => registry.AddPatternHandler(new HandlerDescriptor("x", "user.**"), (_, _) => default))));

    [Fact]
    public async Task Start_NothingRegistered_SaysHowToGetAManifest()
    {
        await using BusHost host = BusHost.Build(_ => { });

        InvalidOperationException thrown = await Assert.ThrowsAsync<InvalidOperationException>(host.StartAsync);

        Assert.Contains("TypedEvents.Abstractions", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddRpcClient_IsASingletonOfTheBus()
    {
        _services.AddTypedEvents(new TestManifest(registry => registry.AddRpcClient<IPrices>(bus => new Prices(bus))));
        using ServiceProvider provider = _services.BuildServiceProvider();

        IPrices client = provider.GetRequiredService<IPrices>();

        Assert.Same(client, provider.GetRequiredService<IPrices>());
        Assert.Same(provider.GetRequiredService<IEventBus>(), client.Bus);
    }

    private ManifestRegistry Registry => (ManifestRegistry)_services.Single(service => service.ServiceType == typeof(ManifestRegistry)).ImplementationInstance!;

    private static ValueTask Add(List<object> list, object item)
    {
        list.Add(item);
        return default;
    }

    private interface IPrices
    {
        IEventBus Bus { get; }
    }

    private sealed record Prices(IEventBus Bus) : IPrices;

    private sealed class ChainManifest(string name, Action<IManifestRegistry> register, params EventManifest[] references) : EventManifest
    {
        public override string AssemblyName => name;

        public override IReadOnlyList<EventManifest> References => references;

        public override void Register(IManifestRegistry registry) => register(registry);
    }
}
