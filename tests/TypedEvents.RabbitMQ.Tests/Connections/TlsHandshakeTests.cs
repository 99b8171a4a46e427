using System;
using System.IO;
using TypedEvents.RabbitMq.Connections;
using TypedEvents.RabbitMQ.Testing;

namespace TypedEvents.RabbitMQ.Tests.Connections;

public sealed class TlsHandshakeTests : IDisposable
{
    private readonly TestCertificates _certificates = new();

    [Fact]
    public void Authority_WhoseFileIsMissing_IsNamed()
    {
        RabbitMqConnectionException thrown = Refused(new RabbitMqTlsOptions { CertificateAuthorityPath = "/no/such/authority.pem" });

        Assert.Contains("TypedEvents:RabbitMq:Tls:CertificateAuthorityPath '/no/such/authority.pem' cannot be read", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Authority_WhoseFileHoldsNone_IsNamed()
    {
        RabbitMqConnectionException thrown = Refused(new RabbitMqTlsOptions { CertificateAuthorityPath = _certificates.Server.KeyFile });

        Assert.Contains("CertificateAuthorityPath", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("holds no certificate", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Client_WithoutAKey_IsNamed()
    {
        RabbitMqConnectionException thrown = Refused(new RabbitMqTlsOptions { ClientCertificatePath = _certificates.Server.CertificateFile });

        Assert.Contains("Tls:ClientCertificatePath", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Client_WithTheKeyOfAnother_IsRefused()
    {
        Refused(new RabbitMqTlsOptions
        {
            ClientCertificatePath = _certificates.Client("one").CertificateFile,
            ClientCertificateKeyPath = _certificates.Client("two").KeyFile,
        });
    }

    [Fact]
    public void Client_WithItsKeyInTheSameFile_IsRead()
    {
        CertificateFiles client = _certificates.Client("one");
        string both = client.CertificateFile + ".both";
        File.WriteAllText(both, File.ReadAllText(client.CertificateFile) + File.ReadAllText(client.KeyFile));

        Assert.NotNull(new TlsHandshake(new RabbitMqTlsOptions { ClientCertificatePath = both }));
    }

    public void Dispose() => _certificates.Dispose();

    private static RabbitMqConnectionException Refused(RabbitMqTlsOptions options)
    {
        RabbitMqConnectionException thrown = Assert.Throws<RabbitMqConnectionException>(() => new TlsHandshake(options));
        Assert.True(thrown.IsFatal);
        return thrown;
    }
}
