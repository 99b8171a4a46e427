using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;

namespace TypedEvents.RabbitMQ.Testing;

/// <summary>A free port of 127.0.0.1 that no other broker of this kit takes, in any process, until it is disposed.</summary>
internal sealed class LoopbackPort : IDisposable
{
    // Below the ephemeral range, so that no outgoing connection takes one between this look and the server's bind.
    private const int First = 20000;
    private const int Last = 32000;

    private readonly FileStream _reservation;

    private LoopbackPort(int number, FileStream reservation)
    {
        Number = number;
        File = reservation.Name;
        _reservation = reservation;
    }

    public int Number { get; }

    /// <summary>The file whose lock is the reservation.</summary>
    public string File { get; }

    public static LoopbackPort Reserve()
    {
        string folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "typedevents-ports")).FullName;
        while (true)
        {
            int number = Random.Shared.Next(First, Last);
            if (TryReserve(Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture))) is not { } reservation)
            {
                continue;
            }

            if (IsFree(number))
            {
                return new LoopbackPort(number, reservation);
            }

            reservation.Dispose();
        }
    }

    public static IReadOnlyList<LoopbackPort> Reserve(int count)
    {
        LoopbackPort[] ports = new LoopbackPort[count];
        for (int index = 0; index < count; index++)
        {
            ports[index] = Reserve();
        }

        return ports;
    }

    public void Dispose() => _reservation.Dispose();

    private static FileStream? TryReserve(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            // The lock is the answer: somebody else has this port.
            return null;
        }
    }

    private static bool IsFree(int number)
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, number));
            return true;
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return false;
        }
    }
}
