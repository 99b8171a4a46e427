using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using TypedEvents.Generators;

namespace TypedEvents.Cli.Manifests;

/// <summary>Reads the rows that the generator leaves on an assembly.</summary>
internal sealed class AssemblyReader(MetadataReader metadata)
{
    private const ushort AttributeProlog = 1;
    private const string Compatibility = "TypedEvents.Compatibility";

    /// <summary>Whether the assembly was stripped of its code.</summary>
    public bool IsReferenceAssembly => Rows(typeof(ReferenceAssemblyAttribute)).Any();

    public AssemblyMetadata Read()
    {
        AssemblyDefinition assembly = metadata.GetAssemblyDefinition();
        return new AssemblyMetadata(
            metadata.GetString(assembly.Name),
            Rows(typeof(EventManifestAttribute)).Select(row => ReadText(ref row)).FirstOrDefault(),
            Rows(typeof(AssemblyMetadataAttribute)).Select(row => (Key: row.ReadSerializedString(), Value: row.ReadSerializedString())).FirstOrDefault(row => row.Key == Compatibility).Value,
            [.. Rows(typeof(EventHistoriesAttribute)).SelectMany(row => ManifestText.Read(ReadText(ref row))).Select(ReadHistory)],
            [.. Rows(typeof(EventSubscriptionsAttribute)).SelectMany(row => ManifestText.Read(ReadText(ref row))).Select(ReadSubscription)],
            [.. Mentioned()]);
    }

    private IEnumerable<TypeName> Mentioned()
    {
        foreach (TypeReferenceHandle handle in metadata.TypeReferences)
        {
            TypeReference type = metadata.GetTypeReference(handle);
            if (type.ResolutionScope is { IsNil: false, Kind: HandleKind.AssemblyReference } scope)
            {
                AssemblyReference assembly = metadata.GetAssemblyReference((AssemblyReferenceHandle)scope);
                yield return new TypeName(metadata.GetString(assembly.Name), metadata.GetString(type.Namespace), metadata.GetString(type.Name));
            }
        }
    }

    /// <summary>The arguments of every assembly attribute of a type, as the compiler wrote them (ECMA-335 II.23.3).</summary>
    private IEnumerable<BlobReader> Rows(Type attributeType)
    {
        foreach (CustomAttributeHandle handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            CustomAttribute attribute = metadata.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind != HandleKind.MemberReference
                || metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is not { Kind: HandleKind.TypeReference } parent)
            {
                continue;
            }

            TypeReference type = metadata.GetTypeReference((TypeReferenceHandle)parent);
            if (metadata.StringComparer.Equals(type.Name, attributeType.Name) && metadata.StringComparer.Equals(type.Namespace, attributeType.Namespace!))
            {
                BlobReader row = metadata.GetBlobReader(attribute.Value);
                yield return row.ReadUInt16() == AttributeProlog ? row : throw new BadImageFormatException($"A row of {attributeType.Name} is damaged.");
            }
        }
    }

    private static CasterWay ReadHistory(string[] fields) =>
        fields is [string direction, string topic, string from, string to] && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out int begin) && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out int end)
            ? new CasterWay(direction == "up", topic, begin, end)
            : throw Damaged();

    private static SubscriptionRow ReadSubscription(string[] fields) =>
        fields is [string kind, string id, string subscription, ..] ? new SubscriptionRow(kind, id, subscription) : throw Damaged();

    private static string ReadText(ref BlobReader row) => row.ReadSerializedString() ?? throw Damaged();

    private static BadImageFormatException Damaged() => new("A row of the manifest is damaged.");
}
