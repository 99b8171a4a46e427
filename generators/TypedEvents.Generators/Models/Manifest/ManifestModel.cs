namespace TypedEvents.Generators;

/// <summary>Everything the manifest of an assembly says.</summary>
/// <param name="Project">The project.</param>
/// <param name="Contracts">Its events, requests and types.</param>
/// <param name="Histories">Which versions of its events casters connect.</param>
/// <param name="Handlers">Its handlers, by id.</param>
/// <param name="HandlerTypes">Metadata names of the types that declare them, in ordinal order.</param>
/// <param name="Clients">Its RPC client interfaces, by metadata name.</param>
internal sealed record ManifestModel(
    ProjectModel Project,
    EquatableArray<ContractRow> Contracts,
    EquatableArray<string> Histories,
    EquatableArray<HandlerRow> Handlers,
    EquatableArray<string> HandlerTypes,
    EquatableArray<RpcClientRow> Clients)
{
    /// <summary>False when there is nothing to say and no program that needs a root.</summary>
    public bool IsNeeded => Project.IsProgram
        || Contracts.Count + Handlers.Count + Clients.Count + Project.References.Count > 0;
}
