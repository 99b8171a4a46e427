using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace TypedEvents.Roslyn.Testing;

/// <summary>What one step of the pipeline did in a run: a reason for each of its values.</summary>
public sealed class Step
{
    private readonly string _name;

    internal Step(string name, ImmutableArray<IncrementalGeneratorRunStep> runs)
    {
        _name = name;
        Outputs = [.. runs.SelectMany(run => run.Outputs)];
    }

    /// <summary>Every value with the reason for its state.</summary>
    public ImmutableArray<(object Value, IncrementalStepRunReason Reason)> Outputs { get; }

    /// <summary>How many values have a reason.</summary>
    public int Count(IncrementalStepRunReason reason) => Outputs.Count(output => output.Reason == reason);

    /// <summary>The step ran, and every value has one of the reasons.</summary>
    public void ShouldBe(params ImmutableArray<IncrementalStepRunReason> reasons)
    {
        if (Outputs.IsEmpty || Outputs.Any(output => !reasons.Contains(output.Reason)))
        {
            throw new XunitException($"Step '{_name}' should be {string.Join(" or ", reasons)}, but was: {this}");
        }
    }

    /// <summary>The step reused everything: each value is cached or came out equal.</summary>
    public void ShouldBeReused() => ShouldBe(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged);

    /// <summary>Exactly one value changed; the others were reused.</summary>
    public void ShouldHaveOneModified()
    {
        int reused = Count(IncrementalStepRunReason.Cached) + Count(IncrementalStepRunReason.Unchanged);
        if (Count(IncrementalStepRunReason.Modified) != 1 || reused != Outputs.Length - 1)
        {
            throw new XunitException($"Step '{_name}' should have one modified value, but was: {this}");
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Outputs.IsEmpty
        ? "no values"
        : string.Join(", ", Outputs.CountBy(output => output.Reason).Select(reason => $"{reason.Value} {reason.Key}"));
}
