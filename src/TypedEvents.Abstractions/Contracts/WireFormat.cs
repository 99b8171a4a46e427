namespace TypedEvents;

/// <summary>The format of a body. Consumers read both, told apart by content type.</summary>
public enum WireFormat
{
    /// <summary>What the bus options say; MessagePack unless changed.</summary>
    Default,

    /// <summary><c>application/vnd.msgpack</c>.</summary>
    MessagePack,

    /// <summary><c>application/json</c>.</summary>
    Json,
}
