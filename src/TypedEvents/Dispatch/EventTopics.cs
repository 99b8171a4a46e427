using System;
using System.Collections.Generic;

namespace TypedEvents.Dispatch;

/// <summary>Which events have which topics, now and before: a former topic leads to one event, and to none that still has it.</summary>
internal sealed class EventTopics
{
    private readonly Dictionary<string, Contract> _current = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Contract> _former = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">A topic would lead to two events.</exception>
    public void Add(Contract contract)
    {
        if (_former.TryGetValue(contract.Topic, out Contract? successor))
        {
            throw Taken(contract.Topic, successor, contract);
        }

        _current.TryAdd(contract.Topic, contract);
        foreach (string topic in contract.FormerTopics)
        {
            if (_current.TryGetValue(topic, out Contract? owner)
                || (!_former.TryAdd(topic, contract) && (owner = _former[topic]).Topic != contract.Topic))
            {
                throw Taken(topic, contract, owner);
            }
        }
    }

    private static InvalidOperationException Taken(string topic, Contract claimant, Contract owner) => new(
        $"'{topic}' is a former topic of {claimant.Type.FullName} ('{claimant.Topic}'), and {owner.Type.FullName} has it too. Take it out of [FormerTopics], or give the other event another topic.");
}
