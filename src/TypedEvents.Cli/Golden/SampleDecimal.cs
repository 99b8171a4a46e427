namespace TypedEvents.Cli.Golden;

/// <summary>A decimal of a sample: text in MessagePack, a number in JSON.</summary>
/// <param name="Digits">Its digits.</param>
internal sealed record SampleDecimal(string Digits);
