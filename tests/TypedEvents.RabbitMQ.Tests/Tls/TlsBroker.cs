using System;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;

namespace TypedEvents.RabbitMQ.Tests.Tls;

/// <summary>A broker with a TLS listener that takes client certificates and needs none.</summary>
public sealed class TlsBroker : IAsyncLifetime
{
    private BrokerProcess? _broker;

    public TestCertificates Certificates { get; } = new();

    public BrokerProcess Broker => _broker ?? throw new InvalidOperationException("The broker has not been started.");

    public async Task InitializeAsync() => _broker = await BrokerProcess.StartAsync(new BrokerSettings
    {
        Tls = new BrokerTls(Certificates.Server.CertificateFile, Certificates.Server.KeyFile, Certificates.AuthorityFile) { CertificateLogin = true },
    });

    public async Task DisposeAsync()
    {
        await Broker.DisposeAsync();
        Certificates.Dispose();
    }

    /// <summary>Trusts the broker.</summary>
    internal void Trust(RabbitMqOptions options)
    {
        options.Tls.Enabled = true;
        options.Tls.CertificateAuthorityPath = Certificates.AuthorityFile;
        options.Tls.Revocation = System.Security.Cryptography.X509Certificates.X509RevocationMode.NoCheck;
        options.StartTimeout = TimeSpan.FromSeconds(30);
    }
}
