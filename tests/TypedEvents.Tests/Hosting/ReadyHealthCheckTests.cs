using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TypedEvents.Tests.Bus;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Hosting;

/// <summary>The check hears of the transport what the transport says.</summary>
public sealed class ReadyHealthCheckTests
{
    [Theory]
    [InlineData(TransportHealth.Up, HealthStatus.Healthy, "Takes events.")]
    [InlineData(TransportHealth.Degraded, HealthStatus.Degraded, "the words")]
    [InlineData(TransportHealth.Down, HealthStatus.Unhealthy, "the words")]
    public async Task Ready_ByTheTransport(TransportHealth transport, HealthStatus expected, string description)
    {
        await using BusHost host = await StartAsync();
        host.Transport.Status = new TransportStatus(transport, "the words", new Dictionary<string, object> { ["queue"] = "orders" });

        HealthReportEntry entry = await ReadyAsync(host);

        Assert.Equal((expected, description), (entry.Status, entry.Description));
        Assert.Equal(("orders", "scripted", "Running"), (entry.Data["queue"], entry.Data["transport"], entry.Data["state"]));
    }

    [Fact]
    public async Task Ready_AfterStop_IsUnhealthyWhateverTheTransportSays()
    {
        await using BusHost host = await StartAsync();

        await host.StopAsync();

        Assert.Equal(HealthStatus.Unhealthy, (await ReadyAsync(host)).Status);
    }

    private static Task<BusHost> StartAsync() => BusHost.StartAsync(
        registry => registry.AddEvent<OrderPlaced>(),
        events => events.Services.AddHealthChecks().AddTypedEvents());

    private static async Task<HealthReportEntry> ReadyAsync(BusHost host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries.Single(entry => entry.Key == "typedevents-ready").Value;
}
