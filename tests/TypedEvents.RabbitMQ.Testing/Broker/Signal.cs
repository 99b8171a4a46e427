namespace TypedEvents.RabbitMQ.Testing;

/// <summary>Linux's numbers of the signals that the kit sends.</summary>
internal enum Signal
{
    Kill = 9,
    Terminate = 15,
    Continue = 18,
    Stop = 19,
}
