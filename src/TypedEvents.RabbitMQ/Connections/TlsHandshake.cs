using System;
using System.IO;
using System.Linq;
using System.Net.Security;
using System.Net.Sockets;
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
            Load(authorities, nameof(RabbitMqTlsOptions.CertificateAuthorityPath), () => LoadAuthorities(_authorities, authorities));
        }

        if (options.ClientCertificatePath is { } certificate)
        {
            SslStreamCertificateContext? client = null;
            Load(certificate, nameof(RabbitMqTlsOptions.ClientCertificatePath), () => client = SslStreamCertificateContext.Create(
                X509Certificate2.CreateFromPemFile(certificate, options.ClientCertificateKeyPath), additionalCertificates: null, offline: true));
            _client = client;
        }
    }

    /// <summary>The subject of the client certificate; null without one.</summary>
    public string? ClientName => _client?.TargetCertificate.Subject;

    /// <summary>Makes a connected stream secure.</summary>
    /// <param name="stream">The connected stream; owned by the result, and closed when there is none.</param>
    /// <param name="endpoint">The broker.</param>
    /// <param name="onCertificateWanted">Called when the broker asks for a client certificate and none is configured.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RabbitMqConnectionException">The broker is not trusted, or does not trust us.</exception>
    public async Task<Stream> SecureAsync(Stream stream, BrokerEndpoint endpoint, Action onCertificateWanted, CancellationToken cancellationToken)
    {
        string name = _options.ServerName ?? endpoint.Host;
        string? refusal = null;
        bool isCertificateWanted = false;
        SslClientAuthenticationOptions authentication = new()
        {
            TargetHost = name,
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            CertificateChainPolicy = Policy(),
            ClientCertificateContext = _client,
            RemoteCertificateValidationCallback = (_, certificate, chain, errors) => (refusal = Refusal(name, certificate, chain, errors)) is null,
        };
        if (_client is null)
        {
            authentication.LocalCertificateSelectionCallback = (_, _, _, remote, _) =>
            {
                // Asked once beforehand, too, when nothing is known of the broker yet.
                if (remote is not null)
                {
                    isCertificateWanted = true;
                    onCertificateWanted();
                }

                return null!;
            };
        }

        SslStream secure = new(stream, leaveInnerStreamOpen: false);
        try
        {
            await secure.AuthenticateAsClientAsync(authentication, cancellationToken).ConfigureAwait(false);
            return secure;
        }
        catch (Exception exception) when (exception is AuthenticationException or IOException)
        {
            await secure.DisposeAsync().ConfigureAwait(false);
            throw Explain(endpoint, refusal, isCertificateWanted, exception);
        }
    }

    /// <summary>Explains why a broker that has finished the handshake closed the connection before it said anything: with TLS 1.3 it looks at our
    /// certificate only then.</summary>
    public RabbitMqConnectionException ExplainSilence(BrokerEndpoint endpoint, bool isCertificateWanted, Exception exception)
    {
        // A broker that refuses says so in TLS; one that goes away just closes.
        bool isRefusal = exception is IOException { InnerException: not null and not SocketException };
        return isCertificateWanted
            ? Uncertified(endpoint, Root(exception).Message, exception)
            : new($"RabbitMQ at {endpoint} closed the connection after the TLS handshake: {Root(exception).Message} {(_client is null ? "See the broker's log." : $"It may not trust the client certificate '{ClientName}': see the broker's log, and its ssl_options.cacertfile.")}", isRefusal, exception);
    }

    private RabbitMqConnectionException Explain(BrokerEndpoint endpoint, string? refusal, bool isCertificateWanted, Exception exception)
    {
        bool isFatal = refusal is not null || exception is AuthenticationException;
        if (isFatal && refusal is null && isCertificateWanted)
        {
            return Uncertified(endpoint, Root(exception).Message, exception);
        }

        // What is no TLS is refused by our own side, which then has no cause to name; an alert of the broker is one.
        string reason = refusal
            ?? (exception is AuthenticationException { InnerException: null }
                ? $"The port of {endpoint} does not speak TLS: {exception.Message} Use the broker's TLS port (5671 by default), or amqp:// and no TLS where that is allowed."
                : $"The TLS handshake with {endpoint} failed: {Root(exception).Message} Check that the broker accepts TLS 1.2 or newer{(_client is null ? "" : $" and the client certificate '{ClientName}'")}, and see its log.");
        return new RabbitMqConnectionException(reason, isFatal, exception);
    }

    private static RabbitMqConnectionException Uncertified(BrokerEndpoint endpoint, string reason, Exception exception) => new(
        $"RabbitMQ at {endpoint} asks for a client certificate and does not go on without one: {reason} Set {RabbitMqOptions.SectionName}:Tls:ClientCertificatePath.", isFatal: true, exception);

    private static Exception Root(Exception exception) => exception.InnerException is { } inner ? Root(inner) : exception;

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

    private static void LoadAuthorities(X509Certificate2Collection authorities, string path)
    {
        authorities.ImportFromPemFile(path);
        if (authorities.Count == 0)
        {
            throw new CryptographicException("It holds no certificate.");
        }
    }

    private static void Load(string path, string option, Action load)
    {
        try
        {
            load();
        }
        catch (Exception exception) when (exception is IOException or CryptographicException or UnauthorizedAccessException or ArgumentException)
        {
            throw new RabbitMqConnectionException($"{RabbitMqOptions.SectionName}:Tls:{option} '{path}' cannot be read: {exception.Message} It must name a PEM file.", isFatal: true, exception);
        }
    }
}
