namespace TypedEvents.RabbitMq.Amqp;

/// <summary>Flags of the properties of a message (AMQP 0-9-1, section 4.2.6.1), in the order in which they travel.</summary>
internal static class BasicProperties
{
    public const ushort ContentType = 1 << 15;
    public const ushort ContentEncoding = 1 << 14;
    public const ushort Headers = 1 << 13;
    public const ushort DeliveryMode = 1 << 12;
    public const ushort Priority = 1 << 11;
    public const ushort CorrelationId = 1 << 10;
    public const ushort ReplyTo = 1 << 9;
    public const ushort Expiration = 1 << 8;
    public const ushort MessageId = 1 << 7;
    public const ushort Timestamp = 1 << 6;
    public const ushort Type = 1 << 5;
    public const ushort UserId = 1 << 4;
    public const ushort AppId = 1 << 3;
    public const ushort ClusterId = 1 << 2;
}
