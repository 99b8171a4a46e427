using System;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.RabbitMq;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Tls;

/// <summary>Brokers that talk to nobody without a certificate: TLS 1.2 says so within the handshake, 1.3 after it.</summary>
public sealed class ClientCertificateTests : IDisposable
{
    private readonly TestCertificates _certificates = new();

    [Theory]
    [InlineData("tlsv1.2")]
    [InlineData("tlsv1.3")]
    public async Task Start_BrokerThatWantsACertificate_OnlyWithATrustedOne(string version)
    {
        using TestCertificates others = new();
        await using BrokerProcess broker = await StartAsync(_certificates.Server, version);

        string without = await Refusal.FatalAsync(broker.AmqpsUri(), Trust);
        string foreign = await Refusal.FatalAsync(broker.AmqpsUri(), options => Show(options, others.Client("orders")));
        string loginOff = await Refusal.FatalAsync(broker.AmqpsUri(), options =>
        {
            Show(options, _certificates.Client("orders"));
            options.Tls.LoginByCertificate = true;
        });
        await using RabbitMqTransport transport = TestTransport.Create(broker.AmqpsUri(), options => Show(options, _certificates.Client("orders")));
        await transport.StartAsync(new ServiceTopology("orders", [], 1), CancellationToken.None).OrFailAsync();

        Assert.Contains("client certificate", without, StringComparison.Ordinal);
        Assert.Contains("TypedEvents:RabbitMq:Tls:ClientCertificatePath", without, StringComparison.Ordinal);
        Assert.Contains("client certificate 'CN=orders'", foreign, StringComparison.Ordinal);
        Assert.Contains("offers no login by certificate", loginOff, StringComparison.Ordinal);
        Assert.Contains("rabbitmq_auth_mechanism_ssl", loginOff, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_BrokerWhoseCertificateHasExpired_IsRefused()
    {
        await using BrokerProcess broker = await StartAsync(_certificates.ExpiredServer, "tlsv1.3", asksForCertificate: false);

        string reason = await Refusal.FatalAsync(broker.AmqpsUri(), Trust);

        Assert.Contains("not valid now", reason, StringComparison.Ordinal);
        Assert.Contains("Renew it", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_BrokerThatSpeaksOnlyOldTls_IsRefused()
    {
        await using BrokerProcess broker = await StartAsync(_certificates.Server, "tlsv1.1", asksForCertificate: false);

        string reason = await Refusal.FatalAsync(broker.AmqpsUri(), Trust);

        Assert.Contains("accepts TLS 1.2 or newer", reason, StringComparison.Ordinal);
    }

    public void Dispose() => _certificates.Dispose();

    private Task<BrokerProcess> StartAsync(CertificateFiles server, string version, bool asksForCertificate = true) => BrokerProcess.StartAsync(new BrokerSettings
    {
        Management = false,
        Lines = [$"ssl_options.versions.1 = {version}"],
        Tls = new BrokerTls(server.CertificateFile, server.KeyFile, _certificates.AuthorityFile) { RequireClientCertificate = asksForCertificate },
    });

    private void Trust(RabbitMqOptions options)
    {
        options.Tls.Enabled = true;
        options.Tls.CertificateAuthorityPath = _certificates.AuthorityFile;
        options.Tls.Revocation = System.Security.Cryptography.X509Certificates.X509RevocationMode.NoCheck;
        options.StartTimeout = TimeSpan.FromSeconds(30);
    }

    private void Show(RabbitMqOptions options, CertificateFiles client)
    {
        Trust(options);
        options.Tls.ClientCertificatePath = client.CertificateFile + ".pem";
        System.IO.File.WriteAllText(options.Tls.ClientCertificatePath, System.IO.File.ReadAllText(client.CertificateFile) + System.IO.File.ReadAllText(client.KeyFile));
    }
}
