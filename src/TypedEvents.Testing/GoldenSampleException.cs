using System;
using System.Collections.Generic;

namespace TypedEvents.Testing;

/// <summary>Samples of earlier versions that the contracts of today cannot read.</summary>
/// <param name="problems">Each sample with its problem.</param>
public sealed class GoldenSampleException(IReadOnlyList<string> problems)
    : Exception($"{problems.Count} problem(s) with samples of earlier versions:\n{string.Join('\n', problems)}")
{
    /// <summary>Each sample with its problem.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
