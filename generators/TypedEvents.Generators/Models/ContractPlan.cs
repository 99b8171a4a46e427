using System.Globalization;

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

    /// <summary>What tools learn about it.</summary>
    public ShapeRow ToRow()
    {
        string fingerprint = Fingerprint.ToString("x16", CultureInfo.InvariantCulture);
        return new ShapeRow(
            new ContractRow(
                Contract.Kind,
                Contract.Topic,
                Contract.Version,
                Contract.MetadataName,
                Contract.TypeName,
                Contract.Reply?.NullableName,
                Contract.IsPublic),
            Contract.Kind == ContractKind.Type
                ? ManifestText.Row("type", Contract.MetadataName, fingerprint, Shape)
                : ManifestText.Row(
                    Contract.Kind == ContractKind.Request ? "rpc" : "event",
                    Contract.Topic,
                    Contract.Version.ToString(CultureInfo.InvariantCulture),
                    Contract.MetadataName,
                    fingerprint,
                    Shape));
    }
}
