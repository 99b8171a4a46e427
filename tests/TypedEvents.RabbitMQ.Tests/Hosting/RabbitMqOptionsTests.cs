using System;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TypedEvents.RabbitMq;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Hosting;

public sealed class RabbitMqOptionsTests
{
    [Fact]
    public async Task Options_WithoutConfiguration_AreTheDefaults()
    {
        await using TransportHost host = TransportHost.Build([]);

        RabbitMqOptions options = host.Options;

        Assert.Null(options.ConnectionString);
        Assert.Empty(options.Hosts);
        Assert.Equal(("guest", "guest", "/", "tchu_events", (string?)null), (options.UserName, options.Password, options.VirtualHost, options.Exchange, options.QueueName));
        Assert.Equal((RabbitMqQueueType.Quorum, 16, 20, 10_000), (options.QueueType, options.PrefetchPerSlot, options.MaxDeliveries, options.RememberedMessages));
        Assert.Equal((TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60)), (options.PublishTimeout, options.StartTimeout));
        Assert.Equal((true, false, false, false, false), (options.DeclareTopology, options.FailWhenBlocked, options.AllowInsecureTransport, options.AllowGuest, options.RemoveStaleBindings));
        Assert.Equal((false, X509RevocationMode.Online, false), (options.Tls.Enabled, options.Tls.Revocation, options.Tls.LoginByCertificate));
        Assert.IsType<RabbitMqTransport>(host.Services.GetRequiredService<ITransport>());
    }

    [Fact]
    public async Task Options_Section_IsBoundAndCodeWins()
    {
        await using TransportHost host = TransportHost.Build(
            new()
            {
                ["TypedEvents:RabbitMq:Hosts:0"] = "broker-1",
                ["TypedEvents:RabbitMq:Hosts:1"] = "broker-2:1234",
                ["TypedEvents:RabbitMq:UserName"] = "u",
                ["TypedEvents:RabbitMq:Password"] = "p",
                ["TypedEvents:RabbitMq:VirtualHost"] = "shop",
                ["TypedEvents:RabbitMq:Exchange"] = "events",
                ["TypedEvents:RabbitMq:QueueName"] = "orders-2",
                ["TypedEvents:RabbitMq:QueueType"] = "Classic",
                ["TypedEvents:RabbitMq:PrefetchPerSlot"] = "3",
                ["TypedEvents:RabbitMq:PublishTimeout"] = "00:00:05",
                ["TypedEvents:RabbitMq:StartTimeout"] = "00:01:30",
                ["TypedEvents:RabbitMq:FailWhenBlocked"] = "true",
                ["TypedEvents:RabbitMq:DeclareTopology"] = "false",
                ["TypedEvents:RabbitMq:ManagementUri"] = "https://broker-1:15671",
                ["TypedEvents:RabbitMq:RemoveStaleBindings"] = "true",
                ["TypedEvents:RabbitMq:MaxDeliveries"] = "7",
                ["TypedEvents:RabbitMq:RememberedMessages"] = "0",
                ["TypedEvents:RabbitMq:AllowInsecureTransport"] = "true",
                ["TypedEvents:RabbitMq:AllowGuest"] = "true",
                ["TypedEvents:RabbitMq:Tls:Enabled"] = "true",
                ["TypedEvents:RabbitMq:Tls:ServerName"] = "broker",
                ["TypedEvents:RabbitMq:Tls:CertificateAuthorityPath"] = "ca.pem",
                ["TypedEvents:RabbitMq:Tls:ClientCertificatePath"] = "client.pem",
                ["TypedEvents:RabbitMq:Tls:ClientCertificateKeyPath"] = "client.key",
                ["TypedEvents:RabbitMq:Tls:LoginByCertificate"] = "true",
                ["TypedEvents:RabbitMq:Tls:Revocation"] = "Offline",
            },
            options => options.PrefetchPerSlot = 4);

        RabbitMqOptions options = host.Options;

        Assert.Equal(["broker-1", "broker-2:1234"], options.Hosts);
        Assert.Equal(("u", "p", "shop", "events", "orders-2"), (options.UserName, options.Password, options.VirtualHost, options.Exchange, options.QueueName));
        Assert.Equal((RabbitMqQueueType.Classic, 4, 7, 0), (options.QueueType, options.PrefetchPerSlot, options.MaxDeliveries, options.RememberedMessages));
        Assert.Equal((TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(90)), (options.PublishTimeout, options.StartTimeout));
        Assert.Equal((false, true, true, true, true), (options.DeclareTopology, options.FailWhenBlocked, options.AllowInsecureTransport, options.AllowGuest, options.RemoveStaleBindings));
        Assert.Equal("https://broker-1:15671", options.ManagementUri);
        RabbitMqTlsOptions tls = options.Tls;
        Assert.Equal((true, "broker", "ca.pem", "client.pem", "client.key"), (tls.Enabled, tls.ServerName, tls.CertificateAuthorityPath, tls.ClientCertificatePath, tls.ClientCertificateKeyPath));
        Assert.Equal((true, X509RevocationMode.Offline), (tls.LoginByCertificate, tls.Revocation));
    }

    [Fact]
    public async Task ConnectionString_OfItsName_IsTakenUnlessTheSectionHasOne()
    {
        await using TransportHost named = TransportHost.Build(new() { ["ConnectionStrings:typedevents-rabbitmq"] = "amqp://named@localhost" });
        await using TransportHost both = TransportHost.Build(new()
        {
            ["ConnectionStrings:typedevents-rabbitmq"] = "amqp://named@localhost",
            ["TypedEvents:RabbitMq:ConnectionString"] = "amqp://section@localhost",
        });

        Assert.Equal("amqp://named@localhost", named.Options.ConnectionString);
        Assert.Equal("amqp://section@localhost", both.Options.ConnectionString);
    }

    [Theory]
    [InlineData("Exchange", "", "TypedEvents:RabbitMq:Exchange must have 1 to 200 bytes")]
    [InlineData("Exchange", "amq.topic", "TypedEvents:RabbitMq:Exchange must")]
    [InlineData("QueueName", "", "TypedEvents:RabbitMq:QueueName must have 1 to 200 bytes")]
    [InlineData("QueueName", "amq.orders", "TypedEvents:RabbitMq:QueueName must")]
    [InlineData("QueueType", "7", "TypedEvents:RabbitMq:QueueType must be Quorum or Classic")]
    [InlineData("PrefetchPerSlot", "0", "TypedEvents:RabbitMq:PrefetchPerSlot must be 1 to 1000")]
    [InlineData("PrefetchPerSlot", "1001", "TypedEvents:RabbitMq:PrefetchPerSlot must be 1 to 1000")]
    [InlineData("PublishTimeout", "00:00:00", "TypedEvents:RabbitMq:PublishTimeout must be greater than 0")]
    [InlineData("PublishTimeout", "25.00:00:00", "TypedEvents:RabbitMq:PublishTimeout must be greater than 0 and at most 24 days")]
    [InlineData("StartTimeout", "-00:00:01", "TypedEvents:RabbitMq:StartTimeout must be greater than 0")]
    [InlineData("MaxDeliveries", "0", "TypedEvents:RabbitMq:MaxDeliveries must be 1 to 1000")]
    [InlineData("MaxDeliveries", "1001", "TypedEvents:RabbitMq:MaxDeliveries must be 1 to 1000")]
    [InlineData("RememberedMessages", "-1", "TypedEvents:RabbitMq:RememberedMessages must be 0 to 1000000")]
    [InlineData("RememberedMessages", "1000001", "TypedEvents:RabbitMq:RememberedMessages must be 0 to 1000000")]
    [InlineData("RemoveStaleBindings", "true", "TypedEvents:RabbitMq:RemoveStaleBindings needs ManagementUri")]
    [InlineData("ManagementUri", "localhost:15672", "TypedEvents:RabbitMq:ManagementUri must be an http or https URI")]
    [InlineData("ManagementUri", "ftp://localhost", "TypedEvents:RabbitMq:ManagementUri must be an http or https URI")]
    [InlineData("ManagementUri", "http://u:canary@localhost:15672", "TypedEvents:RabbitMq:ManagementUri must be an http or https URI without a login")]
    [InlineData("ManagementUri", "http://broker:15672", "TypedEvents:RabbitMq:ManagementUri: the password would go to broker:15672 in plain text")]
    [InlineData("ConnectionString", "http://u:canary@localhost", "TypedEvents:RabbitMq: The connection string is no URI")]
    [InlineData("ConnectionString", "amqp://u:canary@broker", "broker:5672 would be reached in plain text. Use amqps:// or Tls:Enabled; on a network that you trust set AllowInsecureTransport")]
    [InlineData("ConnectionString", "amqps://guest:canary@broker", "the user 'guest' is for this machine only, not for broker:5671. Create a user for the service; to use guest all the same set AllowGuest")]
    [InlineData("Hosts:0", "broker", "broker:5672 would be reached in plain text")]
    [InlineData("Hosts:0", "bro ker", "TypedEvents:RabbitMq: The host 'bro ker' is neither")]
    [InlineData("Tls:Revocation", "9", "TypedEvents:RabbitMq:Tls:Revocation must be Online, Offline or NoCheck")]
    [InlineData("Tls:LoginByCertificate", "true", "TypedEvents:RabbitMq:Tls:LoginByCertificate needs Tls:ClientCertificatePath")]
    [InlineData("Tls:ClientCertificateKeyPath", "client.key", "TypedEvents:RabbitMq:Tls:ClientCertificateKeyPath needs Tls:ClientCertificatePath")]
    [InlineData("Tls:CertificateAuthorityPath", "ca.pem", "TypedEvents:RabbitMq:Tls has settings, and TLS is not used")]
    [InlineData("Tls:ClientCertificatePath", "client.pem", "TypedEvents:RabbitMq:Tls has settings, and TLS is not used")]
    [InlineData("Tls:ServerName", "broker", "TypedEvents:RabbitMq:Tls has settings, and TLS is not used")]
    public async Task Start_BadOption_NamesKeyAndRule(string key, string value, string message)
    {
        await using TransportHost host = TransportHost.Build(new() { [$"TypedEvents:RabbitMq:{key}"] = value });

        OptionsValidationException thrown = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);

        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", thrown.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PrefetchPerSlot", "1000")]
    [InlineData("MaxDeliveries", "1000")]
    [InlineData("RememberedMessages", "1000000")]
    [InlineData("StartTimeout", "24.00:00:00")]
    [InlineData("QueueType", "Classic")]
    [InlineData("ManagementUri", "http://127.0.0.1:15672")]
    [InlineData("ManagementUri", "https://broker:15671/rabbit")]
    [InlineData("ConnectionString", "amqp://guest:guest@localhost")]
    [InlineData("ConnectionString", "amqp://guest:guest@[::1]")]
    [InlineData("ConnectionString", "amqps://orders:p@broker")]
    [InlineData("Hosts:0", "127.0.0.1:1234")]
    [InlineData("Tls:Enabled", "true")]
    public async Task Options_AtTheirBounds_AreTaken(string key, string value)
    {
        await using TransportHost host = TransportHost.Build(new() { [$"TypedEvents:RabbitMq:{key}"] = value });

        Assert.NotNull(host.Options);
    }

    [Fact]
    public async Task Options_PlainTextToAnotherMachine_AllowedByName()
    {
        await using TransportHost host = TransportHost.Build(new()
        {
            ["TypedEvents:RabbitMq:ConnectionString"] = "amqp://orders:p@broker",
            ["TypedEvents:RabbitMq:ManagementUri"] = "http://broker:15672",
            ["TypedEvents:RabbitMq:AllowInsecureTransport"] = "true",
        });

        Assert.True(host.Options.AllowInsecureTransport);
    }

    [Fact]
    public async Task Options_GuestOnAnotherMachine_AllowedByName()
    {
        await using TransportHost host = TransportHost.Build(new()
        {
            ["TypedEvents:RabbitMq:ConnectionString"] = "amqps://broker",
            ["TypedEvents:RabbitMq:AllowGuest"] = "true",
        });

        Assert.True(host.Options.AllowGuest);
    }

    [Fact]
    public async Task Options_CertificateLoginOnAnotherMachine_NeedsNoUser()
    {
        await using TransportHost host = TransportHost.Build(new()
        {
            ["TypedEvents:RabbitMq:ConnectionString"] = "amqps://broker",
            ["TypedEvents:RabbitMq:Tls:ClientCertificatePath"] = "client.pem",
            ["TypedEvents:RabbitMq:Tls:LoginByCertificate"] = "true",
        });

        Assert.True(host.Options.Tls.LoginByCertificate);
    }

    [Theory]
    [InlineData("TypedEvents:HandlerTimeout", "00:15:00", true)]
    [InlineData("TypedEvents:HandlerTimeout", "00:15:01", false)]
    [InlineData("TypedEvents:Handlers:order.*:Timeout", "00:15:00", true)]
    [InlineData("TypedEvents:Handlers:order.*:Timeout", "00:15:01", false)]
    [InlineData("TypedEvents:HandlerTimeout", "00:05:00", true, 2)]
    [InlineData("TypedEvents:HandlerTimeout", "00:05:01", false, 2)]
    public async Task Start_HandlersThatMayRunLongerThanTheBrokerWaits_AreRefused(string key, string timeout, bool isTaken, int immediate = 0)
    {
        await using TransportHost host = TransportHost.Build(new() { [key] = timeout, ["TypedEvents:Retry:Immediate"] = $"{immediate}" });

        if (isTaken)
        {
            Assert.NotNull(host.Options);
            return;
        }

        OptionsValidationException thrown = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);
        Assert.Contains($"time-out of 'orders.Any.On@order.*', {timeout} for each of {immediate + 1} attempts", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_SeveralMistakes_NamesAll()
    {
        await using TransportHost host = TransportHost.Build(new()
        {
            ["TypedEvents:RabbitMq:Hosts:0"] = "broker",
            ["TypedEvents:RabbitMq:PrefetchPerSlot"] = "0",
        });

        OptionsValidationException thrown = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);

        Assert.Equal(3, System.Linq.Enumerable.Count(thrown.Failures));
    }
}
