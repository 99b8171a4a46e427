namespace TypedEvents.Transports;

/// <summary>A transport that can be down or degraded while the host runs. Safe for concurrent use.</summary>
public interface ITransportStatus
{
    /// <summary>How it is now. Never waits.</summary>
    TransportStatus Status { get; }
}
