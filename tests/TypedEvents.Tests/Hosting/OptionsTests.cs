using System;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TypedEvents.Serialization;
using TypedEvents.Tests.Bus;

namespace TypedEvents.Tests.Hosting;

public sealed class OptionsTests
{
    [Fact]
    public async Task Options_Section_IsBoundAndCodeWins()
    {
        await using BusHost host = BusHost.Build(
            registry => registry.AddHandler<Note>(new HandlerDescriptor("shop.Notes.On@tests.note", "tests.note"), (_, _) => default),
            builder => builder.Services.Configure<TypedEventsOptions>(options => options.Concurrency = 7),
            new()
            {
                ["TypedEvents:ServiceName"] = "shop",
                ["TypedEvents:Format"] = "Json",
                ["TypedEvents:CallTimeout"] = "00:00:05",
                ["TypedEvents:Concurrency"] = "3",
                ["TypedEvents:HandlerTimeout"] = "00:01:00",
                ["TypedEvents:Retry:Immediate"] = "0",
                ["TypedEvents:Retry:BaseDelay"] = "00:00:10",
                ["TypedEvents:Limits:MaxDepth"] = "5",
                ["TypedEvents:Handlers:shop.Notes.On@tests.note:Timeout"] = "00:00:02",
                ["TypedEvents:Handlers:tests.note:Delayed"] = "9",
            });

        TypedEventsOptions options = host.Services.GetRequiredService<IOptions<TypedEventsOptions>>().Value;

        Assert.Equal(("shop", WireFormat.Json, 7), (options.ServiceName, options.Format, options.Concurrency));
        Assert.Equal((TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1)), (options.CallTimeout, options.HandlerTimeout));
        Assert.Equal((0, 5, TimeSpan.FromSeconds(10)), (options.Retry.Immediate, options.Retry.Delayed, options.Retry.BaseDelay));
        Assert.Equal(WireLimits.Default with { MaxDepth = 5 }, options.Limits);
        Assert.Equal(TimeSpan.FromSeconds(2), options.Handlers["shop.Notes.On@tests.note"].Timeout);
        Assert.Equal(9, options.Handlers["tests.note"].Delayed);
        Assert.Equal(32, WireLimits.Default.MaxDepth);
    }

    [Fact]
    public async Task Options_NoServiceName_IsTheApplications()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<Note>());

        Assert.Equal("orders", host.Transport.Topology!.Service);
    }

    [Fact]
    public void Options_NoHost_AreTheDefaultsNamedAfterTheAssembly()
    {
        ServiceCollection services = new();
        TypedEventsServiceCollectionExtensions.AddTypedEvents(services, new TestManifest(registry => registry.AddEvent<Note>(), "Shop"));
        using ServiceProvider provider = services.BuildServiceProvider();

        TypedEventsOptions options = provider.GetRequiredService<IOptions<TypedEventsOptions>>().Value;

        Assert.Equal("Shop", options.ServiceName);
        Assert.Equal((TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30)), (options.CallTimeout, options.ShutdownTimeout));
    }

    [Theory]
    [InlineData("TypedEvents:Concurrency", "0", "TypedEvents:Concurrency must be 1 to 10000")]
    [InlineData("TypedEvents:CallTimeout", "00:00:00", "TypedEvents:CallTimeout must be greater than 0")]
    [InlineData("TypedEvents:MaxPendingCalls", "0", "TypedEvents:MaxPendingCalls must be at least 1")]
    [InlineData("TypedEvents:Retry:Delayed", "101", "TypedEvents:Retry:Delayed must be 0 to 100")]
    [InlineData("TypedEvents:HandlerTimeout", "-00:00:01", "TypedEvents:HandlerTimeout must be greater than 0")]
    [InlineData("TypedEvents:Handlers:notes:Delayed", "1", "TypedEvents:Handlers:notes names no handler")]
    public async Task Start_BadOption_NamesKeyAndRule(string key, string value, string message)
    {
        await using BusHost host = BusHost.Build(registry => registry.AddHandler<Note>(new HandlerDescriptor("note", "tests.note"), (_, _) => default), settings: new() { [key] = value });

        OptionsValidationException thrown = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);

        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
        Assert.Empty(host.Transport.Steps);
    }

    [Fact]
    public async Task Start_CodeConfiguresAHandlerThatIsNone_SaysWhichThereAre()
    {
        await using BusHost host = BusHost.Build(
            registry => registry.AddHandler<Note>(new HandlerDescriptor("note", "tests.note"), (_, _) => default),
            builder => builder.ConfigureHandler("note2", handler => handler.Delayed = 1));

        OptionsValidationException thrown = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);

        Assert.Contains("The handlers are: note.", thrown.Message, StringComparison.Ordinal);
    }
}
