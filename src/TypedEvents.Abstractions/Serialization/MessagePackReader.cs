namespace TypedEvents.Serialization;

/// <summary>Reads MessagePack. The codec owner replaces this stub.</summary>
public ref struct MessagePackReader;
