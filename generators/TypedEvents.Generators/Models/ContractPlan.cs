using System.Globalization;

namespace TypedEvents.Generators;

/// <summary>A contract with what is worked out from its shape.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Fingerprint">Fingerprint of its wire shape.</param>
/// <param name="Lines">What the manifest says of its shape.</param>
internal sealed record ContractPlan(ContractModel Contract, ulong Fingerprint, EquatableArray<string> Lines)
{
    public static ContractPlan Create(ContractModel contract, ParsedContract parsed)
    {
        ulong fingerprint = WireShape.Fingerprint(WireShape.Describe(parsed.Records, contract.Reply));
        return new ContractPlan(contract, fingerprint, parsed.Records[0].Rows(Head(contract, fingerprint), contract.Reply).ToEquatableArray());
    }

    /// <summary>What tools learn about it.</summary>
    public ShapeRow ToRow() => new(
        new ContractRow(
            Contract.Kind,
            Contract.Topic,
            Contract.Version,
            Contract.MetadataName,
            Contract.TypeName,
            Contract.Reply?.NullableName,
            Contract.IsPublic),
        Lines);

    private static string[] Head(ContractModel contract, ulong fingerprint)
    {
        string[] type = [contract.MetadataName, fingerprint.ToString("x16", CultureInfo.InvariantCulture)];
        return contract.Kind == ContractKind.Type
            ? ["type", .. type]
            : [contract.Kind == ContractKind.Request ? "rpc" : "event", contract.Topic, contract.Version.ToString(CultureInfo.InvariantCulture), .. type];
    }
}
