namespace TypedEvents.RabbitMQ.Testing;

/// <summary>The TLS listener of a broker. All files are PEM.</summary>
public sealed record BrokerTls(string CertificateFile, string KeyFile, string AuthorityFile)
{
    /// <summary>Whether a client must show a certificate of the authority.</summary>
    public bool RequireClientCertificate { get; init; }

    /// <summary>Whether the common name of a client's certificate logs it in (the EXTERNAL mechanism), beside user and password.</summary>
    public bool CertificateLogin { get; init; }
}
