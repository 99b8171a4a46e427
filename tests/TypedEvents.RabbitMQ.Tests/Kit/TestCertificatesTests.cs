using System;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using TypedEvents.RabbitMQ.Testing;

namespace TypedEvents.RabbitMQ.Tests.Kit;

public sealed class TestCertificatesTests : IDisposable
{
    private readonly TestCertificates _certificates = new();

    public void Dispose() => _certificates.Dispose();

    [Fact]
    public void Server_IsTrustedByItsAuthority_ForLocalhostOnly()
    {
        using X509Certificate2 certificate = _certificates.Server.Load();

        Assert.Empty(Complaints(certificate));
        Assert.True(certificate.HasPrivateKey);
        Assert.True(certificate.MatchesHostname("localhost"));
        Assert.True(certificate.MatchesHostname("127.0.0.1"));
        Assert.False(certificate.MatchesHostname("elsewhere.example"));
    }

    [Fact]
    public void ExpiredServer_IsNotValidInTime()
    {
        using X509Certificate2 certificate = _certificates.ExpiredServer.Load();

        Assert.Contains(X509ChainStatusFlags.NotTimeValid, Complaints(certificate));
    }

    [Fact]
    public void OtherServer_IsTrusted_ButNotForLocalhost()
    {
        using X509Certificate2 certificate = _certificates.OtherServer.Load();

        Assert.Empty(Complaints(certificate));
        Assert.False(certificate.MatchesHostname("localhost"));
    }

    [Fact]
    public void Client_HasItsName()
    {
        using X509Certificate2 certificate = _certificates.Client("reader").Load();

        Assert.Empty(Complaints(certificate));
        Assert.Equal("CN=reader", certificate.Subject);
    }

    [Fact]
    public void Certificates_OfAnotherAuthority_AreNotTrusted()
    {
        using TestCertificates others = new();
        using X509Certificate2 certificate = others.Server.Load();

        Assert.NotEmpty(Complaints(certificate));
    }

    private X509ChainStatusFlags[] Complaints(X509Certificate2 certificate)
    {
        using X509Certificate2 authority = _certificates.LoadAuthority();
        using X509Chain chain = new();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.Build(certificate);
        return [.. chain.ChainStatus.Select(status => status.Status)];
    }
}
