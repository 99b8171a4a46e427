using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.RabbitMQ.Tests.Hosting;

namespace TypedEvents.RabbitMQ.Tests.Security;

/// <summary>The password is nowhere but on its way to the broker.</summary>
public sealed class SecretTests
{
    private const string Canary = "c4nary-Passw0rd";

    [Fact]
    public async Task Start_LoginRefused_TellsNobodyThePassword()
    {
        await using VirtualHost virtualHost = await SharedBroker.CreateVirtualHostAsync();

        await FailAsync(new UriBuilder(virtualHost.AmqpUri) { UserName = "nobody", Password = Canary }.Uri, "refused the login of 'nobody'", isFatal: true);
    }

    [Fact]
    public async Task Start_VirtualHostRefused_TellsNobodyThePassword()
    {
        await using VirtualHost virtualHost = await SharedBroker.CreateVirtualHostAsync();
        Uri other = await virtualHost.CreateUserAsync("other", Permissions.Everything);
        string user = other.UserInfo.Split(':')[0];
        await virtualHost.Broker.Management.PutAsync(ManagementApi.Path("users", user), new { password = Canary, tags = "" });

        await FailAsync(new UriBuilder(virtualHost.Broker.AmqpUri()) { UserName = user, Password = Canary }.Uri, "refused the virtual host '/'", isFatal: true);
    }

    [Fact]
    public async Task Start_NobodyListens_TellsNobodyThePassword()
    {
        await FailAsync(new Uri($"amqp://guest:{Canary}@127.0.0.1:1"), "cannot be reached", isFatal: false);
    }

    [Fact]
    public async Task Run_Connected_TellsNobodyThePassword()
    {
        await using VirtualHost virtualHost = await SharedBroker.CreateVirtualHostAsync();
        Uri address = await virtualHost.CreateUserAsync("orders", Permissions.Everything);
        string user = address.UserInfo.Split(':')[0];
        await virtualHost.Broker.Management.PutAsync(ManagementApi.Path("users", user), new { password = Canary, tags = "" });
        await using TransportHost host = Build(new UriBuilder(address) { Password = Canary }.Uri);

        await host.StartAsync().OrFailAsync();
        string health = await HealthAsync(host);

        Assert.Contains("Ready", health, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, health, StringComparison.Ordinal);
        AssertNotLogged(host);
    }

    private static TransportHost Build(Uri address, bool isFatal = true) => TransportHost.Build(new()
    {
        ["TypedEvents:RabbitMq:ConnectionString"] = address.AbsoluteUri,
        ["TypedEvents:RabbitMq:StartTimeout"] = isFatal ? "00:01:00" : "00:00:01",
    });

    private static async Task FailAsync(Uri address, string reason, bool isFatal)
    {
        await using TransportHost host = Build(address, isFatal);

        RabbitMqConnectionException thrown = await Assert.ThrowsAsync<RabbitMqConnectionException>(host.StartAsync).OrFailAsync();

        Assert.Contains(reason, thrown.Message, StringComparison.Ordinal);
        Assert.Equal(isFatal, thrown.IsFatal);
        Assert.DoesNotContain(Canary, thrown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, await HealthAsync(host), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, host.Options.ToString(), StringComparison.Ordinal);
        AssertNotLogged(host);
    }

    private static void AssertNotLogged(TransportHost host)
    {
        Assert.NotEmpty(host.Log.Lines);
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains(Canary, StringComparison.Ordinal));
    }

    private static async Task<string> HealthAsync(TransportHost host)
    {
        HealthReport report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        return string.Join('\n', report.Entries.Select(entry => $"{entry.Value.Status} {entry.Value.Description} {entry.Value.Exception} {string.Join(", ", entry.Value.Data)}"));
    }
}
