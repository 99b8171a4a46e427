using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.RabbitMQ.Testing;

/// <summary>
/// A way to a broker that a test can break: a port of 127.0.0.1 whose connections it cuts, holds or swallows. Safe for use by several threads.
/// </summary>
public sealed class TcpProxy : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Lock _gate = new();
    private readonly List<ProxyConnection> _connections = [];
    private readonly List<Task> _running = [];
    private readonly Action<ProxyConnection>? _opening;
    private readonly int _target;
    private readonly Task _accepting;

    private TcpProxy(int target, Action<ProxyConnection>? opening)
    {
        _target = target;
        _opening = opening;
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        Port = ((IPEndPoint)_listener.LocalEndPoint!).Port;
        _accepting = AcceptAsync();
    }

    /// <summary>The port to connect to.</summary>
    public int Port { get; }

    /// <summary>All connections so far, ended ones too, in the order in which they came.</summary>
    public IReadOnlyList<ProxyConnection> Connections
    {
        get
        {
            lock (_gate)
            {
                return [.. _connections];
            }
        }
    }

    /// <summary>How many connections there are now.</summary>
    public int Open => Connections.Count(connection => !connection.Ended.IsCompleted);

    /// <summary>Starts a proxy in front of a port of 127.0.0.1.</summary>
    /// <param name="port">Where it leads.</param>
    /// <param name="opening">Called with each connection before the first byte of it is passed on.</param>
    public static TcpProxy Start(int port, Action<ProxyConnection>? opening = null) => new(port, opening);

    /// <summary>The same address, but through this proxy.</summary>
    public Uri Through(Uri address) => new UriBuilder(address) { Port = Port }.Uri;

    /// <summary>Ends all connections that are open now; new ones are let through.</summary>
    public void CutAll(CutKind kind) => ForEach(connection => connection.Cut(kind));

    /// <summary>Swallows, from now on, all that the connections open now say, on both sides.</summary>
    public void SwallowAll() => ForEach(connection => connection.Swallow());

    /// <summary>Ends the connections and frees the port.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _accepting;
        CutAll(CutKind.Reset);
        await Task.WhenAll(_running);
        _listener.Dispose();
        _stopping.Dispose();
    }

    private void ForEach(Action<ProxyConnection> action)
    {
        foreach (ProxyConnection connection in Connections)
        {
            action(connection);
        }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                Run(await _listener.AcceptAsync(_stopping.Token));
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed: nobody is let in any more.
        }
    }

    private void Run(Socket client)
    {
        ProxyConnection connection;
        Socket broker = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        lock (_gate)
        {
            connection = new ProxyConnection(client, broker, _connections.Count);
            _connections.Add(connection);
        }

        _opening?.Invoke(connection);
        _running.Add(connection.RunAsync(_target, _stopping.Token));
    }
}
