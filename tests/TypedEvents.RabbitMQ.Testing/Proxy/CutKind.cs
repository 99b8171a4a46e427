namespace TypedEvents.RabbitMQ.Testing;

/// <summary>How a connection ends.</summary>
public enum CutKind
{
    /// <summary>With a reset, as a crashed machine or an impatient firewall ends it.</summary>
    Reset,

    /// <summary>With an orderly end of the stream, in the middle of whatever was being said.</summary>
    Close,
}
