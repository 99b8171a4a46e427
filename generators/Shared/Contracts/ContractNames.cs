namespace TypedEvents.Generators;

/// <summary>Names that generated code adds to a contract.</summary>
internal static class ContractNames
{
    /// <summary>The nested class with the static codec methods.</summary>
    public const string Codec = "TypedEventsCodec";
}
