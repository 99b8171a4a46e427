namespace TypedEvents.Transports;

/// <summary>How a delivery ends.</summary>
public enum SettlementKind
{
    /// <summary>Forget the message.</summary>
    Ack,

    /// <summary>Deliver it again.</summary>
    Abandon,

    /// <summary>Replace it by copies.</summary>
    Replace,
}
