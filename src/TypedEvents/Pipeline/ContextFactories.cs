using System;
using System.Collections.Generic;

namespace TypedEvents.Pipeline;

/// <summary>The registered context factories: the last one wins, one for a type wins over a global one.</summary>
internal sealed class ContextFactories(IEnumerable<ContextFactory> factories)
{
    public ContextFactory? For(Type? messageType)
    {
        ContextFactory? found = null;
        foreach (ContextFactory factory in factories)
        {
            if (factory.MessageType == messageType || (factory.MessageType is null && found?.MessageType is null))
            {
                found = factory;
            }
        }

        return found;
    }
}
