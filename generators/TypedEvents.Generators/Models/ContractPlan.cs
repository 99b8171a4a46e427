namespace TypedEvents.Generators;

/// <summary>A contract with what is worked out from it, only when it changed.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Shape">Canonical description of its wire shape.</param>
/// <param name="Fingerprint">Fingerprint of the shape.</param>
internal sealed record ContractPlan(ContractModel Contract, string Shape, ulong Fingerprint)
{
    public static ContractPlan Create(ContractModel contract)
    {
        string shape = WireShape.Describe(contract);
        return new ContractPlan(contract, shape, WireShape.Fingerprint(shape));
    }

    /// <summary>What the manifest says about it.</summary>
    public ContractRow ToRow() => new(
        Contract.Kind,
        Contract.Topic,
        Contract.Version,
        Contract.MetadataName,
        Contract.TypeName,
        Contract.Reply?.NullableName,
        Contract.IsPublic,
        Fingerprint,
        Shape);
}
