using System;
using System.Linq;

namespace TypedEvents.Generators;

/// <summary>Everything in the file of one contract.</summary>
/// <param name="Plan">The contract.</param>
/// <param name="History">Its older versions; null without casters.</param>
internal sealed record ContractFile(ContractPlan Plan, EventHistory? History)
{
    public static ContractFile Create(ContractPlan plan, EquatableArray<EventHistory> histories) => new(
        plan,
        plan.Contract.Kind == ContractKind.Event
            ? histories.FirstOrDefault(history => string.Equals(history.MetadataName, plan.Contract.MetadataName, StringComparison.Ordinal))
            : null);
}
