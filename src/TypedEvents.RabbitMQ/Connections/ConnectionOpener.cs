using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using TypedEvents.Bus;
using TypedEvents.RabbitMq.Amqp;

namespace TypedEvents.RabbitMq.Connections;

/// <summary>Opens connections through the client, with recovery off: what a connection carried is made anew on the next one, by us.</summary>
internal sealed class ConnectionOpener(ConnectionSettings settings, RabbitMqTlsOptions tls, string service, int maxBodySize, RandomSource random)
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    private readonly TlsHandshake? _tls = settings.IsTls ? new TlsHandshake(tls) : null;

    /// <summary>The brokers, for messages.</summary>
    public string Target => $"{string.Join(", ", settings.Endpoints)} (virtual host '{settings.VirtualHost}')";

    /// <summary>Connects to one of the brokers.</summary>
    /// <param name="role">What for; seen in the broker's management view.</param>
    /// <exception cref="RabbitMqConnectionException">None of them can be used.</exception>
    public async Task<Session> OpenAsync(string role)
    {
        List<RabbitMqConnectionException> failures = [];
        foreach (BrokerEndpoint endpoint in settings.Endpoints.OrderBy(_ => random.NextDouble()))
        {
            try
            {
                return await OpenAsync(endpoint, role).ConfigureAwait(false);
            }
            catch (RabbitMqConnectionException exception)
            {
                failures.Add(exception);
            }
        }

        // One broker that is set up wrongly does not make the others useless, and they may be up again soon. What is wrong for good is
        // what has to be read, though.
        RabbitMqConnectionException worst = failures.Find(failure => failure.IsFatal) ?? failures[^1];
        throw worst.IsFatal && !failures.TrueForAll(failure => failure.IsFatal) ? new RabbitMqConnectionException(worst.Message, isFatal: false, worst) : worst;
    }

    private async Task<Session> OpenAsync(BrokerEndpoint endpoint, string role)
    {
        BrokerSocket? socket = null;
        bool isCertificateWanted = false;
        ConnectionFactory factory = new()
        {
            UserName = settings.UserName,
            Password = settings.Password,
            VirtualHost = settings.VirtualHost,
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
            // Ours: HeartbeatTuning.
            RequestedHeartbeat = TimeSpan.Zero,
            RequestedConnectionTimeout = ConnectTimeout,
            HandshakeContinuationTimeout = ConnectTimeout,
            ContinuationTimeout = TimeSpan.FromSeconds(30),
            ConsumerDispatchConcurrency = 1,
            SocketFactory = family => socket = new BrokerSocket(
                family,
                maxBodySize,
                _tls is null ? null : (stream, token) => _tls.SecureAsync(stream, endpoint, () => isCertificateWanted = true, token)),
        };
        if (tls.LoginByCertificate)
        {
            factory.AuthMechanisms = [new ExternalMechanismFactory()];
        }

        // No token: a cancelled connect leaks. The client's own time-outs end it, ours is for when they do not.
        Task<IConnection> connecting = factory.CreateConnectionAsync([new AmqpTcpEndpoint(endpoint.Host, endpoint.Port)], $"{service} {role}", CancellationToken.None);
        try
        {
            IConnection connection = await connecting.WaitAsync(Patience).ConfigureAwait(false);
            Session session = new(connection, socket!.Stream, endpoint);

            // The client returns before the broker has opened the virtual host, or refused it (client issue 2000).
            await session.EnsureOpenAsync().ConfigureAwait(false);
            return session;
        }
        catch (Exception exception)
        {
            Exception? failure = socket?.Failure;
            bool isSilent = socket is { IsConnected: true, HasReceived: false };
            socket?.Dispose();
            _ = AbandonAsync(connecting);
            throw _tls is not null && isSilent ? _tls.ExplainSilence(endpoint, isCertificateWanted, failure ?? exception) : Explain(endpoint, exception, failure);
        }
    }

    private RabbitMqConnectionException VirtualHostRefused(BrokerEndpoint endpoint, OperationInterruptedException refused)
    {
        string text = refused.ShutdownReason?.ReplyText ?? refused.Message;

        // Others may close their connections; nobody gives permissions by waiting.
        bool isFull = text.Contains("limit", StringComparison.Ordinal);
        string remedy = isFull ? "Raise the limit." : $"Create it and give the user permissions, or set {RabbitMqOptions.SectionName}:VirtualHost.";
        return new($"RabbitMQ at {endpoint} refused the virtual host '{settings.VirtualHost}' to '{settings.UserName}': {text}. {remedy}", isFatal: !isFull, refused);
    }

    private static async Task AbandonAsync(Task<IConnection> connecting)
    {
        await ((Task)connecting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (connecting.IsCompletedSuccessfully)
        {
            IConnection connection = await connecting.ConfigureAwait(false);
            await connection.AbortAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private RabbitMqConnectionException Explain(BrokerEndpoint endpoint, Exception exception, Exception? failure)
    {
        if (failure is AmqpFormatException)
        {
            return new($"What listens at {endpoint} does not speak AMQP as expected: {failure.Message}", isFatal: true, exception);
        }

        foreach (Exception cause in Causes(exception))
        {
            switch (cause)
            {
                case RabbitMqConnectionException explained:
                    return explained;
                // What the client calls a possible failure is a connection that was lost while it logged in: a broker that refuses says so.
                case AuthenticationFailureException when tls.LoginByCertificate:
                    return new($"RabbitMQ at {endpoint} refused the login by the client certificate '{_tls?.ClientName}'. Check that there is a user of that name, as the broker's ssl_cert_login_from makes it.", isFatal: true, exception);
                case IOException unoffered when tls.LoginByCertificate && unoffered.Message.Contains("authentication mechanism", StringComparison.Ordinal):
                    return new($"RabbitMQ at {endpoint} offers no login by certificate. Enable its plugin rabbitmq_auth_mechanism_ssl and auth_mechanisms EXTERNAL, or set {RabbitMqOptions.SectionName}:Tls:LoginByCertificate to false.", isFatal: true, exception);
                case AuthenticationFailureException:
                    return new($"RabbitMQ at {endpoint} refused the login of '{settings.UserName}'. Check {RabbitMqOptions.SectionName}:UserName and Password, and that the user exists.", isFatal: true, exception);
                case OperationInterruptedException { ShutdownReason.ReplyCode: Constants.NotAllowed or Constants.AccessRefused } refused:
                    return VirtualHostRefused(endpoint, refused);
            }
        }

        Exception root = Causes(exception).LastOrDefault(cause => cause is SocketException or IOException or TimeoutException) ?? exception;
        return new($"RabbitMQ at {endpoint} cannot be reached: {root.Message}", isFatal: false, exception);
    }

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        yield return exception;
        IEnumerable<Exception> inner = exception is AggregateException several
            ? several.InnerExceptions
            : exception.InnerException is { } one ? [one] : [];
        foreach (Exception cause in inner.SelectMany(Causes))
        {
            yield return cause;
        }
    }
}
