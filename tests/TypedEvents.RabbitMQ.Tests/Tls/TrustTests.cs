using System;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.RabbitMq;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Tls;

/// <summary>Which brokers are trusted.</summary>
[Collection(TlsCollection.Name)]
public sealed class TrustTests(TlsBroker broker)
{
    private Uri Address => broker.Broker.AmqpsUri();

    [Fact]
    public async Task Start_BrokerOfTheAuthority_PublishesAndConsumesAMebibyte()
    {
        await using VirtualHost host = await broker.Broker.CreateVirtualHostAsync();
        await using RabbitMqTransport transport = TestTransport.Create(host.AmqpsUri, broker.Trust);
        TaskCompletionSource<byte[]> received = new();
        byte[] body = new byte[1024 * 1024];
        new Random(1).NextBytes(body);

        await transport.StartAsync(new ServiceTopology("orders", ["order.placed"], 1), CancellationToken.None).OrFailAsync();
        await transport.ConsumeAsync(
            delivery =>
            {
                received.SetResult(delivery.Body.ToArray());
                return new ValueTask(transport.SettleAsync(delivery, Settlement.Ack, CancellationToken.None).AsTask());
            },
            CancellationToken.None).OrFailAsync();
        SendResult result = await transport.SendAsync(
            new OutboundMessage(new MessageHeaders { EventId = Guid.NewGuid(), Topic = "order.placed" }, body), CancellationToken.None).OrFailAsync();

        Assert.Equal(new SendResult(PublishOutcome.Durable), result);
        Assert.Equal(body, await received.Task.OrFailAsync());
    }

    [Fact]
    public async Task Start_BrokerOfAnotherAuthority_IsRefused()
    {
        using TestCertificates others = new();

        string reason = await Refusal.FatalAsync(Address, options =>
        {
            broker.Trust(options);
            options.Tls.CertificateAuthorityPath = others.AuthorityFile;
        });

        Assert.Contains("an authority that is not trusted", reason, StringComparison.Ordinal);
        Assert.Contains("TypedEvents:RabbitMq:Tls:CertificateAuthorityPath", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_BrokerThatTheMachineDoesNotTrust_IsRefused()
    {
        string reason = await Refusal.FatalAsync(Address, options =>
        {
            broker.Trust(options);
            options.Tls.CertificateAuthorityPath = null;
        });

        Assert.Contains("an authority that is not trusted", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_BrokerOfAnotherName_IsRefused()
    {
        string reason = await Refusal.FatalAsync(Address, options =>
        {
            broker.Trust(options);
            options.Tls.ServerName = "broker.example";
        });

        Assert.Contains("not for 'broker.example'", reason, StringComparison.Ordinal);
        Assert.Contains("TypedEvents:RabbitMq:Tls:ServerName", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ByTheNameInTheCertificate_Works()
    {
        await using RabbitMqTransport transport = TestTransport.Create(Address, options =>
        {
            broker.Trust(options);
            options.Tls.ServerName = "localhost";
        });

        await transport.StartAsync(new ServiceTopology("names", [], 1), CancellationToken.None).OrFailAsync();
    }

    [Fact]
    public async Task Start_AuthorityWithoutRevocation_IsRefusedUnlessItIsNotChecked()
    {
        string reason = await Refusal.FatalAsync(Address, options =>
        {
            broker.Trust(options);
            options.Tls.Revocation = X509RevocationMode.Online;
        });

        Assert.Contains("not known whether the broker's certificate is revoked", reason, StringComparison.Ordinal);
        Assert.Contains("TypedEvents:RabbitMq:Tls:Revocation to NoCheck", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_TlsOnAPortWithout_SaysSo()
    {
        string reason = await Refusal.FatalAsync(broker.Broker.AmqpUri(), broker.Trust);

        Assert.Contains($"The port of 127.0.0.1:{broker.Broker.AmqpPort} does not speak TLS", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_PlainTextOnATlsPort_SaysSo()
    {
        Uri address = new UriBuilder(Address) { Scheme = "amqp" }.Uri;

        string reason = await Refusal.FatalAsync(address, _ => { });

        Assert.Contains("The port speaks TLS", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OneHostDown_UsesTheOther()
    {
        for (int i = 0; i < 6; i++)
        {
            await using RabbitMqTransport transport = TestTransport.Create(new Uri("amqp://unused"), options =>
            {
                broker.Trust(options);
                options.ConnectionString = null;
                options.Hosts.Add($"127.0.0.1:{UnusedPort()}");
                options.Hosts.Add($"127.0.0.1:{broker.Broker.AmqpsPort}");
            });

            await transport.StartAsync(new ServiceTopology("hosts", [], 1), CancellationToken.None).OrFailAsync();
        }
    }

    [Fact]
    public async Task Start_OneHostDownAndTheOtherWrong_IsNotGivenUp()
    {
        RabbitMqConnectionException refusal = await Refusal.StartAsync(new Uri("amqp://unused"), options =>
        {
            broker.Trust(options);
            options.ConnectionString = null;
            options.Tls.ServerName = "broker.example";
            options.StartTimeout = TimeSpan.FromSeconds(1);
            options.Hosts.Add($"127.0.0.1:{UnusedPort()}");
            options.Hosts.Add($"127.0.0.1:{broker.Broker.AmqpsPort}");
        });

        Assert.False(refusal.IsFatal);
        Assert.Contains("not for 'broker.example'", refusal.Message, StringComparison.Ordinal);
    }

    // Bound, not listening, and closed again: what connects to it is refused.
    private static int UnusedPort()
    {
        using System.Net.Sockets.Socket socket = new(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
