using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.RabbitMQ.Testing;

/// <summary>Whether a server answers.</summary>
internal static class Readiness
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>A broker answers the protocol header with a method frame, and only once its boot, recovery of queues included, is done.</summary>
    public static async Task<bool> AnswersAmqpAsync(int port, CancellationToken cancellationToken)
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            await socket.SendAsync("AMQP\0\0\u0009\u0001"u8.ToArray(), cancellationToken);
            byte[] frameType = new byte[1];
            return await socket.ReceiveAsync(frameType, cancellationToken) == 1 && frameType[0] == 1;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public static async Task<bool> AcceptsAsync(int port, CancellationToken cancellationToken)
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <exception cref="IOException">The server ended.</exception>
    /// <exception cref="OperationCanceledException">It did not answer in time.</exception>
    public static async Task WaitAsync(ServerProcess server, Func<CancellationToken, Task<bool>> answers, CancellationToken cancellationToken)
    {
        while (!await answers(cancellationToken))
        {
            if (server.HasExited)
            {
                throw new IOException("The server ended while it started.");
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }
}
