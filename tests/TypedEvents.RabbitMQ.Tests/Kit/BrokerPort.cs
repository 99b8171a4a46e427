using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;

namespace TypedEvents.RabbitMQ.Tests.Kit;

/// <summary>Asks a port as a client would.</summary>
internal static class BrokerPort
{
    /// <summary>Whether a method frame comes back for AMQP's header; not completed as long as nobody answers.</summary>
    public static async Task<bool> AnswersAsync(int port)
    {
        using TcpClient client = new();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionRefused)
        {
            return false;
        }

        await client.GetStream().WriteAsync("AMQP\0\0\u0009\u0001"u8.ToArray());
        byte[] frameType = new byte[1];
        return await client.GetStream().ReadAsync(frameType) == 1 && frameType[0] == 1;
    }
}
