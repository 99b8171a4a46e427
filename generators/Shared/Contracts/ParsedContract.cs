using System.Collections.Generic;
using TypedEvents.Schema;

namespace TypedEvents.Generators;

/// <summary>What <see cref="ContractParser"/> found on a type with a contract attribute.</summary>
/// <param name="Contract">The contract; null when nothing at all can be emitted for the type.</param>
/// <param name="Problems">Why it cannot be generated; empty when it can.</param>
internal sealed record ParsedContract(ContractModel? Contract, EquatableArray<ShapeProblem> Problems)
{
    /// <summary>The contract itself, first, and every nested record that can be reached from it or its reply.</summary>
    public IReadOnlyList<RecordSchema> Records { get; init; } = [];
}
