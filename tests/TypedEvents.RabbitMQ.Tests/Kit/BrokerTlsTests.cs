using System;
using System.Buffers.Binary;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;

namespace TypedEvents.RabbitMQ.Tests.Kit;

public sealed class BrokerTlsTests
{
    [Fact]
    public async Task Tls_WithClientCertificate_OffersExternal_AndRefusesWithout()
    {
        using TestCertificates certificates = new();
        BrokerTls tls = new(certificates.Server.CertificateFile, certificates.Server.KeyFile, certificates.AuthorityFile)
        {
            RequireClientCertificate = true,
            CertificateLogin = true,
        };
        await using BrokerProcess broker = await BrokerProcess.StartAsync(new BrokerSettings { Tls = tls });
        using X509Certificate2 client = certificates.Client("reader").Load();

        string start = await ConnectionStartAsync(broker.AmqpsPort, certificates, client);

        Assert.Contains("EXTERNAL", start, StringComparison.Ordinal);
        Assert.Contains("PLAIN", start, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<IOException>(() => ConnectionStartAsync(broker.AmqpsPort, certificates, null));
    }

    private static async Task<string> ConnectionStartAsync(int port, TestCertificates certificates, X509Certificate2? client)
    {
        using X509Certificate2 authority = certificates.LoadAuthority();
        using TcpClient connection = new();
        await connection.ConnectAsync(IPAddress.Loopback, port);
        await using SslStream stream = new(connection.GetStream());
        await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = "localhost",
            ClientCertificates = client is null ? null : [client],
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { authority },
                RevocationMode = X509RevocationMode.NoCheck,
            },
        });
        await stream.WriteAsync("AMQP\0\0\u0009\u0001"u8.ToArray());
        byte[] header = new byte[7];
        await stream.ReadExactlyAsync(header);
        byte[] payload = new byte[BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(3))];
        await stream.ReadExactlyAsync(payload);
        return Encoding.Latin1.GetString(payload);
    }
}
