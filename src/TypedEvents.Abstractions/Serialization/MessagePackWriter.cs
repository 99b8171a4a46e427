namespace TypedEvents.Serialization;

/// <summary>Writes MessagePack. The codec owner replaces this stub.</summary>
public ref struct MessagePackWriter;
