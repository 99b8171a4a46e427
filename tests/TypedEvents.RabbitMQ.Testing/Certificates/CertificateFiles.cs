using System.Security.Cryptography.X509Certificates;

namespace TypedEvents.RabbitMQ.Testing;

/// <summary>A certificate with its key, as PEM files.</summary>
public sealed record CertificateFiles(string CertificateFile, string KeyFile)
{
    /// <summary>The certificate with its key. The caller disposes it.</summary>
    public X509Certificate2 Load()
    {
        return X509Certificate2.CreateFromPemFile(CertificateFile, KeyFile);
    }
}
