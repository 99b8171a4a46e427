namespace TypedEvents.Cli.Golden;

/// <summary>A dictionary of a sample, with one entry.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">Its value.</param>
internal sealed record SampleMap(object Key, object? Value);
