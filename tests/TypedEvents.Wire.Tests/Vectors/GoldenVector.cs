namespace TypedEvents.Wire.Tests;

/// <summary>A value and its bytes in both formats.</summary>
/// <param name="Kind">A scalar kind, or the name of a sample record.</param>
/// <param name="Value">The value as invariant text, for records as JSON.</param>
/// <param name="MessagePack">MessagePack as hexadecimal digits.</param>
/// <param name="Json">JSON text.</param>
public sealed record GoldenVector(string Kind, string Value, string MessagePack, string Json)
{
    public override string ToString() => $"{Kind} {Value}";
}
