using System;

namespace TypedEvents;

/// <summary>What the attribute of a message asks of its publishers.</summary>
[Flags]
public enum MessageTraits
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>An identity must be given.</summary>
    RequiresIdentity = 1,

    /// <summary>Always published as JSON.</summary>
    Json = 2,

    /// <summary>Always published as MessagePack.</summary>
    MessagePack = 4,
}
