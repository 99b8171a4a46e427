namespace TypedEvents.Generators;

/// <summary>What an attribute declares.</summary>
internal enum ContractKind
{
    /// <summary><c>[TchuEvent]</c>.</summary>
    Event,

    /// <summary><c>[TchuRpc]</c>.</summary>
    Request,

    /// <summary><c>[TchuType]</c> on a record.</summary>
    Type,
}
