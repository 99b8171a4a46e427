using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using RabbitMQ.Client;

namespace TypedEvents.RabbitMq.Amqp;

/// <summary>The client's socket, with TLS done here and a <see cref="BrokerStream"/> on top.</summary>
/// <param name="family">Address family.</param>
/// <param name="maxBodySize">Largest message that is received.</param>
/// <param name="secure">Wraps the connected stream in TLS; null for plain text.</param>
internal sealed class BrokerSocket(AddressFamily family, int maxBodySize, Func<Stream, CancellationToken, Task<Stream>>? secure) : ITcpClient
{
    private readonly Socket _socket = new(family, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private BrokerStream? _stream;

    public bool Connected => _socket.Connected;

    public TimeSpan ReceiveTimeout
    {
        get => TimeSpan.FromMilliseconds(_socket.ReceiveTimeout);
        set => _socket.ReceiveTimeout = (int)value.TotalMilliseconds;
    }

    public Socket Client => _socket;

    /// <summary>Whether there is a stream: connected, and with TLS after its handshake.</summary>
    public bool IsConnected => _stream is not null;

    /// <summary>Whether the broker has said anything.</summary>
    public bool HasReceived => _stream is { HasReceived: true };

    /// <summary>What went wrong on this side of the connection; null while nothing did.</summary>
    public Exception? Failure => _stream?.Failure;

    /// <summary>The stream, once connected.</summary>
    public BrokerStream Stream => _stream ?? throw new InvalidOperationException("The socket is not connected.");

    public async Task ConnectAsync(IPAddress host, int port, CancellationToken cancellationToken = default)
    {
        await _socket.ConnectAsync(host, port, cancellationToken).ConfigureAwait(false);
        Stream inner = new NetworkStream(_socket, ownsSocket: false);
        if (secure is not null)
        {
            inner = await secure(inner, cancellationToken).ConfigureAwait(false);
        }

        _stream = new BrokerStream(_socket, inner, maxBodySize, TimeProvider.System);
    }

    public NetworkStream GetStream() => Stream;

    public void Close() => Dispose();

    public void Dispose()
    {
        _stream?.Dispose();
        _socket.Dispose();
    }
}
