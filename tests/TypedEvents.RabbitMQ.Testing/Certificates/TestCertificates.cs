using System;
using System.IO;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TypedEvents.RabbitMQ.Testing;

/// <summary>An authority that nobody else trusts, and certificates of it, right and wrong ones, in a folder of their own.</summary>
public sealed class TestCertificates : IDisposable
{
    private const string ServerUse = "1.3.6.1.5.5.7.3.1";
    private const string ClientUse = "1.3.6.1.5.5.7.3.2";
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("typedevents-certificates-").FullName;
    private readonly DateTimeOffset _now;
    private readonly X509Certificate2 _authority;

    /// <param name="time">Now, from which validity is counted; the system's unless set.</param>
    public TestCertificates(TimeProvider? time = null)
    {
        _now = (time ?? TimeProvider.System).GetUtcNow();
        _authority = CreateAuthority(_now);
        AuthorityFile = Write("authority.pem", _authority.ExportCertificatePem());
        Server = Issue("server", "localhost", ServerUse, "localhost", _now + Day);
        ExpiredServer = Issue("expired", "localhost", ServerUse, "localhost", _now - Day);
        OtherServer = Issue("other", "elsewhere.example", ServerUse, "elsewhere.example", _now + Day);
    }

    /// <summary>The authority's certificate.</summary>
    public string AuthorityFile { get; }

    /// <summary>For localhost and 127.0.0.1.</summary>
    public CertificateFiles Server { get; }

    /// <summary>For localhost and 127.0.0.1, until yesterday.</summary>
    public CertificateFiles ExpiredServer { get; }

    /// <summary>For elsewhere.example.</summary>
    public CertificateFiles OtherServer { get; }

    /// <summary>A client's certificate with this common name.</summary>
    public CertificateFiles Client(string name) => Issue("client-" + name, name, ClientUse, null, _now + Day);

    /// <summary>The authority's certificate, without its key. The caller disposes it.</summary>
    public X509Certificate2 LoadAuthority() => X509CertificateLoader.LoadCertificateFromFile(AuthorityFile);

    /// <summary>Deletes the folder.</summary>
    public void Dispose()
    {
        _authority.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static X509Certificate2 CreateAuthority(DateTimeOffset now)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new($"CN=TypedEvents tests {Guid.NewGuid():N}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.CreateSelfSigned(now - (3 * Day), now + (3 * Day));
    }

    private CertificateFiles Issue(string file, string commonName, string use, string? host, DateTimeOffset end)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new($"CN={commonName}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(_authority, true, false));
        if (host is not null)
        {
            request.CertificateExtensions.Add(Names(host));
        }

        using X509Certificate2 certificate = request.Create(_authority, _now - (2 * Day), end, RandomNumberGenerator.GetBytes(12));
        return new CertificateFiles(Write(file + ".pem", certificate.ExportCertificatePem()), Write(file + ".key", key.ExportPkcs8PrivateKeyPem()));
    }

    private static X509Extension Names(string host)
    {
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName(host);
        if (host == "localhost")
        {
            names.AddIpAddress(IPAddress.Loopback);
        }

        return names.Build();
    }

    private string Write(string file, string pem)
    {
        string path = Path.Combine(_folder, file);
        File.WriteAllText(path, pem + "\n");
        return path;
    }
}
