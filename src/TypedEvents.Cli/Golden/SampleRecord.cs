using System.Collections.Generic;

namespace TypedEvents.Cli.Golden;

/// <summary>A record of a sample.</summary>
/// <param name="IsArray">True when it travels as an array in MessagePack.</param>
/// <param name="Members">Names and values, in order.</param>
internal sealed record SampleRecord(bool IsArray, IReadOnlyList<(string Name, object? Value)> Members);
