using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;

namespace TypedEvents.RabbitMq.Connections;

/// <summary>Where and how to connect: the options, with the connection string taken apart.</summary>
internal sealed class ConnectionSettings
{
    private const int PlainPort = 5672;
    private const int TlsPort = 5671;

    private ConnectionSettings(IReadOnlyList<BrokerEndpoint> endpoints, string userName, string password, string virtualHost, bool isTls)
    {
        Endpoints = endpoints;
        UserName = userName;
        Password = password;
        VirtualHost = virtualHost;
        IsTls = isTls;
    }

    public IReadOnlyList<BrokerEndpoint> Endpoints { get; }

    public string UserName { get; }

    public string Password { get; }

    public string VirtualHost { get; }

    public bool IsTls { get; }

    /// <summary>True when every broker is on this machine.</summary>
    public bool IsLocal => Endpoints.All(endpoint =>
        endpoint.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(endpoint.Host, out IPAddress? address) && IPAddress.IsLoopback(address)));

    /// <summary>Takes the options apart.</summary>
    /// <exception cref="FormatException">The connection string or a host is malformed; the message holds no secret.</exception>
    public static ConnectionSettings From(RabbitMqOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            string[] hosts = options.Hosts.Count == 0 ? ["localhost"] : [.. options.Hosts];
            int port = options.Tls.Enabled ? TlsPort : PlainPort;
            return new([.. hosts.Select(host => ParseHost(host, port))], options.UserName, options.Password, options.VirtualHost, options.Tls.Enabled);
        }

        if (!Uri.TryCreate(options.ConnectionString, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("amqp" or "amqps") || uri.Host.Length == 0)
        {
            throw new FormatException("The connection string is no URI like amqp://user:password@host:5672/virtual-host or amqps://... Escape special characters in user and password, for example @ as %40.");
        }

        // A password with one of these in it, not escaped, looks like a host and something behind it.
        if (uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.AbsolutePath.LastIndexOf('/') > 0 || uri.AbsolutePath.Contains('@'))
        {
            throw new FormatException("The connection string has more after the host than one virtual host. Escape special characters in user, password and virtual host: / as %2f, ? as %3f, # as %23, @ as %40. Settings belong into the other options.");
        }

        bool isTls = uri.Scheme == "amqps" || options.Tls.Enabled;
        string[] login = uri.UserInfo.Split(':', 2);
        string path = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/'));
        return new(
            [new BrokerEndpoint(uri.IdnHost.Trim('[', ']'), uri.IsDefaultPort || uri.Port < 0 ? (isTls ? TlsPort : PlainPort) : uri.Port)],
            login[0].Length > 0 ? Uri.UnescapeDataString(login[0]) : options.UserName,
            login.Length > 1 ? Uri.UnescapeDataString(login[1]) : options.Password,
            path.Length > 0 ? path : options.VirtualHost,
            isTls);
    }

    private static BrokerEndpoint ParseHost(string host, int defaultPort)
    {
        if (host.Contains('@'))
        {
            throw new FormatException("A host holds a login, which belongs into UserName and Password.");
        }

        // Without brackets, what follows a colon is no port.
        if (!host.StartsWith('[') && host.Contains(':') && IPAddress.TryParse(host, out _))
        {
            return new BrokerEndpoint(host, defaultPort);
        }

        return Uri.TryCreate($"amqp://{host}", UriKind.Absolute, out Uri? uri) && uri.Host.Length > 0 && uri.AbsolutePath is "" or "/"
            ? new BrokerEndpoint(uri.IdnHost.Trim('[', ']'), uri.Port > 0 ? uri.Port : defaultPort)
            : throw new FormatException($"The host '{host}' is neither a name nor an address with an optional port, as in broker-1:5672.");
    }
}
