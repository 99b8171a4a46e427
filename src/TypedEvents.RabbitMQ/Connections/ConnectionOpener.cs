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
    // Half-open connections are noticed after three to four heartbeats; the client's default of 60 s makes that four minutes.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);
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
        RabbitMqConnectionException? last = null;
        foreach (BrokerEndpoint endpoint in settings.Endpoints.OrderBy(_ => random.NextDouble()))
        {
            try
            {
                return await OpenAsync(endpoint, role).ConfigureAwait(false);
            }
            catch (RabbitMqConnectionException exception)
            {
                last = exception;
            }
        }

        throw last!;
    }

    private async Task<Session> OpenAsync(BrokerEndpoint endpoint, string role)
    {
        BrokerSocket? socket = null;
        ConnectionFactory factory = new()
        {
            UserName = settings.UserName,
            Password = settings.Password,
            VirtualHost = settings.VirtualHost,
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
            RequestedHeartbeat = Heartbeat,
            RequestedConnectionTimeout = ConnectTimeout,
            HandshakeContinuationTimeout = ConnectTimeout,
            ContinuationTimeout = TimeSpan.FromSeconds(30),
            ConsumerDispatchConcurrency = 1,
            SocketFactory = family => socket = new BrokerSocket(
                family,
                maxBodySize,
                _tls is null ? null : (stream, token) => _tls.SecureAsync(stream, endpoint.Host, token)),
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
            Session session = new(connection, socket!.Stream);

            // The client returns before the broker has opened the virtual host, or refused it (client issue 2000).
            await session.EnsureOpenAsync().ConfigureAwait(false);
            return session;
        }
        catch (Exception exception)
        {
            socket?.Dispose();
            _ = AbandonAsync(connecting);
            throw Explain(endpoint, exception);
        }
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

    private RabbitMqConnectionException Explain(BrokerEndpoint endpoint, Exception exception)
    {
        foreach (Exception cause in Causes(exception))
        {
            switch (cause)
            {
                case RabbitMqConnectionException explained:
                    return explained;
                case AuthenticationFailureException or PossibleAuthenticationFailureException:
                    return new($"RabbitMQ at {endpoint} refused the login of '{settings.UserName}'. Check {RabbitMqOptions.SectionName}:UserName and Password, and that the user exists.", isFatal: true, exception);
                case OperationInterruptedException { ShutdownReason.ReplyCode: Constants.NotAllowed or Constants.AccessRefused } refused:
                    return new($"RabbitMQ at {endpoint} refused the virtual host '{settings.VirtualHost}' to '{settings.UserName}': {refused.ShutdownReason.ReplyText} Create it and give the user permissions, or set {RabbitMqOptions.SectionName}:VirtualHost.", isFatal: true, exception);
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
