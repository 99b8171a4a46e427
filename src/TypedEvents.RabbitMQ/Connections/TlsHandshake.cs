using System;
using System.IO;
using System.Linq;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.RabbitMq.Connections;

/// <summary>TLS to a broker, with an error of its own for each thing that can be wrong. Loads its certificates once.</summary>
internal sealed class TlsHandshake
{
    private readonly RabbitMqTlsOptions _options;
    private readonly X509Certificate2Collection? _authorities;
    private readonly SslStreamCertificateContext? _client;

    /// <exception cref="RabbitMqConnectionException">A certificate file cannot be read.</exception>
    public TlsHandshake(RabbitMqTlsOptions options)
    {
        _options = options;
        if (options.CertificateAuthorityPath is { } authorities)
        {
            _authorities = [];
            Load(authorities, nameof(RabbitMqTlsOptions.CertificateAuthorityPath), () => _authorities.ImportFromPemFile(authorities));
        }

        if (options.ClientCertificatePath is { } certificate)
        {
            SslStreamCertificateContext? client = null;
            Load(certificate, nameof(RabbitMqTlsOptions.ClientCertificatePath), () => client = SslStreamCertificateContext.Create(
                X509Certificate2.CreateFromPemFile(certificate, options.ClientCertificateKeyPath), additionalCertificates: null, offline: true));
            _client = client;
        }
    }

    /// <summary>Makes a connected stream secure.</summary>
    /// <exception cref="RabbitMqConnectionException">The broker is not trusted, or does not trust us.</exception>
    public async Task<Stream> SecureAsync(Stream stream, string host, CancellationToken cancellationToken)
    {
        string name = _options.ServerName ?? host;
        string? refusal = null;
        SslClientAuthenticationOptions authentication = new()
        {
            TargetHost = name,
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            CertificateChainPolicy = Policy(),
            ClientCertificateContext = _client,
            RemoteCertificateValidationCallback = (_, certificate, chain, errors) => (refusal = Refusal(name, certificate, chain, errors)) is null,
        };
        SslStream secure = new(stream, leaveInnerStreamOpen: false);
        try
        {
            await secure.AuthenticateAsClientAsync(authentication, cancellationToken).ConfigureAwait(false);
            return secure;
        }
        catch (Exception exception) when (exception is AuthenticationException or IOException)
        {
            await secure.DisposeAsync().ConfigureAwait(false);
            throw new RabbitMqConnectionException(
                refusal ?? $"The TLS handshake with {host} failed: {exception.Message} Check that the port speaks TLS and that the broker accepts TLS 1.2 or newer{(_client is null ? ", without a client certificate" : "")}.",
                isFatal: refusal is not null,
                exception);
        }
    }

    private X509ChainPolicy Policy()
    {
        X509ChainPolicy policy = new() { RevocationMode = _options.Revocation, RevocationFlag = X509RevocationFlag.ExcludeRoot };
        if (_authorities is not null)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.AddRange(_authorities);
        }

        return policy;
    }

    private static string? Refusal(string name, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
        {
            return null;
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
        {
            return "The broker showed no certificate. Configure one for its TLS listener.";
        }

        X509ChainStatusFlags flags = chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status) ?? default;
        if (flags.HasFlag(X509ChainStatusFlags.NotTimeValid))
        {
            return $"The broker's certificate is not valid now: it is valid from {certificate?.GetEffectiveDateString()} to {certificate?.GetExpirationDateString()}. Renew it.";
        }

        if (flags.HasFlag(X509ChainStatusFlags.Revoked))
        {
            return "The broker's certificate is revoked. Renew it.";
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return $"The broker's certificate is for '{certificate?.Subject}', not for '{name}'. Connect by a name in the certificate, or set TypedEvents:RabbitMq:Tls:ServerName to one.";
        }

        if ((flags & (X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation)) != 0
            && (flags & ~(X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation)) == 0)
        {
            return "It is not known whether the broker's certificate is revoked: its authority did not answer, or publishes no revocation. For such an authority set TypedEvents:RabbitMq:Tls:Revocation to NoCheck.";
        }

        return $"The broker's certificate '{certificate?.Subject}' comes from an authority that is not trusted ({flags}). Set TypedEvents:RabbitMq:Tls:CertificateAuthorityPath to the authority's certificate.";
    }

    private static void Load(string path, string option, Action load)
    {
        try
        {
            load();
        }
        catch (Exception exception) when (exception is IOException or CryptographicException or UnauthorizedAccessException)
        {
            throw new RabbitMqConnectionException($"{RabbitMqOptions.SectionName}:Tls:{option} '{path}' cannot be read: {exception.Message} It must name a PEM file.", isFatal: true, exception);
        }
    }
}
