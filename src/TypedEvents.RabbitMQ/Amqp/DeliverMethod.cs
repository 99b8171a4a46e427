using System;

namespace TypedEvents.RabbitMq.Amqp;

/// <summary>The method <c>basic.deliver</c>.</summary>
internal readonly ref struct DeliverMethod
{
    private DeliverMethod(ulong tag, bool isRedelivered, ReadOnlySpan<byte> exchange, ReadOnlySpan<byte> routingKey)
    {
        Tag = tag;
        IsRedelivered = isRedelivered;
        Exchange = exchange;
        RoutingKey = routingKey;
    }

    /// <summary>Delivery tag: 1, 2, 3 … on its channel.</summary>
    public ulong Tag { get; }

    /// <summary>Whether it was delivered before, here or elsewhere.</summary>
    public bool IsRedelivered { get; }

    /// <summary>The exchange; empty for the default exchange.</summary>
    public ReadOnlySpan<byte> Exchange { get; }

    /// <summary>The routing key.</summary>
    public ReadOnlySpan<byte> RoutingKey { get; }

    /// <summary>Reads the arguments, after the method id.</summary>
    public static DeliverMethod Read(ReadOnlySpan<byte> arguments)
    {
        AmqpReader reader = new(arguments);
        reader.ShortString();
        ulong tag = reader.UInt64();
        bool isRedelivered = (reader.Byte() & 1) != 0;
        ReadOnlySpan<byte> exchange = reader.ShortString();
        return new DeliverMethod(tag, isRedelivered, exchange, reader.ShortString());
    }
}
