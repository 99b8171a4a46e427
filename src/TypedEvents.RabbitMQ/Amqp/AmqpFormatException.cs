using System;

namespace TypedEvents.RabbitMq.Amqp;

/// <summary>The broker sent bytes that are not AMQP; the connection cannot go on.</summary>
internal sealed class AmqpFormatException(string message) : Exception(message);
