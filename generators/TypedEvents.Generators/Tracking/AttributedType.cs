using System.Collections.Generic;

namespace TypedEvents.Generators;

/// <summary>A type with attributes, on itself or on its methods, as one file declares it.</summary>
/// <param name="MetadataName">Full metadata name.</param>
/// <param name="Attributes">Simple names of the attributes, without the suffix <c>Attribute</c>.</param>
internal sealed record AttributedType(string MetadataName, EquatableArray<string> Attributes)
{
    /// <summary>What it may have to be read for. Whatever an alias names may be an attribute of ours.</summary>
    public TypeRoles Roles(ICollection<string> aliases)
    {
        TypeRoles roles = TypeRoles.None;
        foreach (string attribute in Attributes)
        {
            roles |= aliases.Contains(attribute) ? TypeRoles.All : RoleOf(attribute);
        }

        return roles;
    }

    private static TypeRoles RoleOf(string attribute) => attribute switch
    {
        "TchuEvent" or "TchuRpc" or "TchuType" => TypeRoles.Contract,
        "Subscribe" => TypeRoles.Handlers,
        "Upcaster" or "Downcaster" => TypeRoles.Casters,
        "TchuRpcClient" => TypeRoles.RpcClient,
        _ => TypeRoles.None,
    };
}
