namespace TypedEvents.Generators;

/// <summary>Names that emitted codecs use.</summary>
internal static class Names
{
    public const string Wire = "global::TypedEvents.CompilerServices.Wire";
    public const string JsonWire = "global::TypedEvents.CompilerServices.JsonWire";
    public const string JsonKeys = "global::TypedEvents.CompilerServices.JsonKeys";
    public const string Values = "global::TypedEvents.CompilerServices.WireValues";
    public const string Collections = "global::TypedEvents.CompilerServices.WireCollections";
    public const string ItemBuffer = "global::TypedEvents.CompilerServices.ItemBuffer";
    public const string Checks = "global::TypedEvents.CompilerServices.ValidationChecks";
    public const string Errors = "global::TypedEvents.CompilerServices.ValidationErrors";
    public const string Writer = "global::TypedEvents.Serialization.MessagePackWriter";
    public const string Reader = "global::TypedEvents.Serialization.MessagePackReader";
    public const string JsonWriter = "global::System.Text.Json.Utf8JsonWriter";
    public const string JsonReader = "global::TypedEvents.Serialization.JsonWireReader";
    public const string OlderBody = "global::TypedEvents.CompilerServices.OlderBody";
    public const string DowncastTarget = "global::TypedEvents.CompilerServices.IDowncastTarget";
    public const string Bytes = "global::System.ReadOnlySpan<byte>";

    /// <summary>Thrown while decoding an enum.</summary>
    public const string Undefined = "reader.Throw(global::TypedEvents.EventDecodeError.OutOfRange, \"a value that the enum does not define\");";

    /// <summary>Marks generated members that only generated code calls.</summary>
    public const string Hidden = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";
}
