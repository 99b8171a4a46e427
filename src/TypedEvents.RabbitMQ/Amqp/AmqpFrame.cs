namespace TypedEvents.RabbitMq.Amqp;

/// <summary>The general frame (AMQP 0-9-1, section 4.2.3): type, channel, payload size, payload, end marker.</summary>
internal static class AmqpFrame
{
    public const byte Method = 1;
    public const byte Header = 2;
    public const byte Body = 3;
    public const byte Heartbeat = 8;
    public const byte End = 0xCE;

    /// <summary>Bytes before the payload.</summary>
    public const int Prefix = 7;

    /// <summary>Bytes around the payload.</summary>
    public const int Overhead = Prefix + 1;

    /// <summary>Class id of <c>basic</c>.</summary>
    public const ushort BasicClass = 60;
}
