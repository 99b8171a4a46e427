using System.Security.Cryptography.X509Certificates;

namespace TypedEvents;

/// <summary>TLS to the broker: 1.2 or newer, the certificate's chain, name and revocation checked.</summary>
public sealed class RabbitMqTlsOptions
{
    /// <summary>Whether to use TLS. Default false; an <c>amqps</c> URI sets it.</summary>
    public bool Enabled { get; set; }

    /// <summary>Name that the broker's certificate must carry. Default null: the host name.</summary>
    public string? ServerName { get; set; }

    /// <summary>PEM file with the authorities to trust instead of the machine's. Default null: the machine's.</summary>
    public string? CertificateAuthorityPath { get; set; }

    /// <summary>PEM file with the client's certificate. Default null: none.</summary>
    public string? ClientCertificatePath { get; set; }

    /// <summary>PEM file with the key of <see cref="ClientCertificatePath"/>; null when that file holds it.</summary>
    public string? ClientCertificateKeyPath { get; set; }

    /// <summary>Whether the client certificate also logs in (mechanism EXTERNAL), instead of user name and password. Default false.</summary>
    public bool LoginByCertificate { get; set; }

    /// <summary>How revocation is checked. Default <see cref="X509RevocationMode.Online"/>; <see cref="X509RevocationMode.NoCheck"/> for
    /// authorities that publish no revocation.</summary>
    public X509RevocationMode Revocation { get; set; } = X509RevocationMode.Online;
}
