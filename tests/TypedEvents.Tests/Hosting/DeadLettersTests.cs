using System;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using TypedEvents.Tests.Bus;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Hosting;

public sealed class DeadLettersTests
{
    [Fact]
    public void DeadLetters_OfTheDefaultTransport_AreAService()
    {
        ServiceCollection services = new();
        TypedEventsServiceCollectionExtensions.AddTypedEvents(services, new TestManifest(registry => registry.AddEvent<Note>()));
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Same(provider.GetRequiredService<ITransport>(), provider.GetRequiredService<IDeadLetters>());
    }

    [Fact]
    public async Task DeadLetters_OfATransportWithoutAny_SayWhichOne()
    {
        await using BusHost host = BusHost.Build(registry => registry.AddEvent<Note>());

        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() => host.Services.GetRequiredService<IDeadLetters>());

        Assert.Contains("'scripted'", thrown.Message, StringComparison.Ordinal);
    }
}
