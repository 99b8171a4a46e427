using System;

namespace TypedEvents.Generators;

/// <summary>What a type may have to be read for, going by the names of its attributes.</summary>
[Flags]
internal enum TypeRoles
{
    None = 0,
    Contract = 1,
    Handlers = 2,
    Casters = 4,
    RpcClient = 8,
    All = Contract | Handlers | Casters | RpcClient,
}
