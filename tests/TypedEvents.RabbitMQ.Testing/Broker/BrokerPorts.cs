using System;
using System.Collections.Generic;
using System.Linq;

namespace TypedEvents.RabbitMQ.Testing;

/// <summary>The ports of one broker, which it keeps over every restart.</summary>
internal sealed class BrokerPorts : IDisposable
{
    private readonly IReadOnlyList<LoopbackPort> _ports = LoopbackPort.Reserve(6);

    public int Amqp => _ports[0].Number;

    public int Amqps => _ports[1].Number;

    public int Management => _ports[2].Number;

    public int Distribution => _ports[3].Number;

    public int Epmd => _ports[4].Number;

    public int Control => _ports[5].Number;

    /// <summary>What is left behind if nobody disposes them.</summary>
    public IEnumerable<string> Files => _ports.Select(port => port.File);

    public void Dispose()
    {
        foreach (LoopbackPort port in _ports)
        {
            port.Dispose();
        }
    }
}
