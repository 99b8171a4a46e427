namespace TypedEvents.Serialization;

/// <summary>Reads JSON within limits. The codec owner replaces this stub.</summary>
public ref struct JsonWireReader;
