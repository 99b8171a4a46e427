namespace TypedEvents.RabbitMq.Amqp;

/// <summary>Methods of the class <c>basic</c> that the transport reads and writes itself, as class and method id (AMQP 0-9-1, section 1.8).</summary>
internal static class AmqpMethod
{
    public const uint BasicPublish = (60 << 16) | 40;
    public const uint BasicReturn = (60 << 16) | 50;
    public const uint BasicDeliver = (60 << 16) | 60;
    public const uint BasicAck = (60 << 16) | 80;
    public const uint BasicNack = (60 << 16) | 120;
}
