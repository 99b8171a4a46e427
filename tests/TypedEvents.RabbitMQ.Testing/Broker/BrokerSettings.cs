using System;
using System.Collections.Generic;

namespace TypedEvents.RabbitMQ.Testing;

/// <summary>How a broker of its own is set up.</summary>
public sealed record BrokerSettings
{
    /// <summary>Where RabbitMQ's programs are; the folder of Debian's package unless set.</summary>
    public string ProgramFolder { get; init; } = "/usr/lib/rabbitmq/bin";

    /// <summary>The memory at which the broker blocks publishers, in the words of rabbitmq.conf.</summary>
    public string MemoryLimit { get; init; } = "1GB";

    /// <summary>Whether the management API runs; virtual hosts and everything asked of them need it.</summary>
    public bool Management { get; init; } = true;

    /// <summary>How often queues and connections count; the management API hears of it within a second more.</summary>
    public TimeSpan StatisticsInterval { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>A second listener that speaks TLS; none unless set.</summary>
    public BrokerTls? Tls { get; init; }

    /// <summary>Further lines of rabbitmq.conf.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>How long a start, a stop or a command may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(3);
}
