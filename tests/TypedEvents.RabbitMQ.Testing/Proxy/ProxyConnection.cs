using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.RabbitMQ.Testing;

/// <summary>One connection through a <see cref="TcpProxy"/>. Safe for use by several threads.</summary>
public sealed class ProxyConnection
{
    private readonly Socket _client;
    private readonly Socket _broker;
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CutKind? _cut;

    internal ProxyConnection(Socket client, Socket broker, int number)
    {
        _client = client;
        _broker = broker;
        client.NoDelay = broker.NoDelay = true;
        Number = number;
        ToBroker = new ProxyFlow(Cut);
        ToClient = new ProxyFlow(Cut);
    }

    /// <summary>Which of the proxy's connections this is, from 0.</summary>
    public int Number { get; }

    /// <summary>What the client says.</summary>
    public ProxyFlow ToBroker { get; }

    /// <summary>What the broker says.</summary>
    public ProxyFlow ToClient { get; }

    /// <summary>Completes when the connection has ended on both sides, whoever ended it.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Ends the connection on both sides. Nothing happens when it has ended.</summary>
    public void Cut(CutKind kind)
    {
        lock (_gate)
        {
            if (_cut is not null)
            {
                return;
            }

            _cut = kind;
            End(_client, kind);
            End(_broker, kind);
        }

        ToBroker.Resume();
        ToClient.Resume();
    }

    /// <summary>Takes everything from both sides and passes nothing on, as a network that lost the route.</summary>
    public void Swallow()
    {
        ToBroker.Swallow();
        ToClient.Swallow();
    }

    internal async Task RunAsync(int port, CancellationToken cancellationToken)
    {
        try
        {
            await _broker.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            await Task.WhenAll(FlowAsync(ToBroker, _client, _broker, cancellationToken), FlowAsync(ToClient, _broker, _client, cancellationToken));
        }
        catch (Exception exception) when (IsEnd(exception))
        {
            // Whoever is connected sees it below.
            Cut(CutKind.Reset);
        }
        finally
        {
            Release();
            _ended.TrySetResult();
        }
    }

    private static void End(Socket socket, CutKind kind)
    {
        if (kind == CutKind.Reset)
        {
            socket.LingerState = new LingerOption(true, 0);
            socket.Close();
        }
        else if (socket.Connected)
        {
            EndStream(socket);
        }
    }

    // The flow goes on reading: to close over bytes that nobody read would be a reset.
    private static void EndStream(Socket socket)
    {
        try
        {
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.NotConnected)
        {
            // The other side was faster.
            return;
        }
    }

    private static bool IsEnd(Exception exception)
    {
        return exception is SocketException or ObjectDisposedException or OperationCanceledException;
    }

    private void Release()
    {
        lock (_gate)
        {
            // Nothing is left to cut.
            _cut ??= CutKind.Close;
            _client.Dispose();
            _broker.Dispose();
        }
    }

    private async Task FlowAsync(ProxyFlow flow, Socket from, Socket to, CancellationToken cancellationToken)
    {
        try
        {
            await flow.RunAsync(from, to, cancellationToken);
        }
        catch (Exception exception) when (IsEnd(exception))
        {
            // One side's end is both sides' end; after an orderly one its peers still say what they were about to.
            Cut(CutKind.Reset);
            if (_cut == CutKind.Close)
            {
                await DrainAsync(from, cancellationToken);
            }
        }
    }

    private static async Task DrainAsync(Socket from, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[4096];
        while (await from.ReceiveAsync(buffer, cancellationToken) > 0)
        {
        }
    }
}
