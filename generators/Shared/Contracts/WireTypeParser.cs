using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedEvents.Schema;

namespace TypedEvents.Generators;

/// <summary>Reads types of members. One instance for each contract: it collects the nested records that it meets.</summary>
/// <param name="assembly">The assembly that uses the types.</param>
/// <param name="cancellationToken">Stops reading.</param>
internal sealed class WireTypeParser(IAssemblySymbol assembly, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, RecordSchema?> _records = new(StringComparer.Ordinal);

    /// <summary>True when a nested record has no codec because of its own problems, which are reported there.</summary>
    public bool MetBrokenRecord { get; private set; }

    /// <summary>The nested records met so far.</summary>
    public IEnumerable<RecordSchema> Records => _records.Values.OfType<RecordSchema>();

    /// <summary>A type; null when it has no wire form.</summary>
    public WireType? Parse(ITypeSymbol type)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Parse(nullable.TypeArguments[0]) is { } inner ? inner with { IsNullable = true } : null;
        }

        bool mayBeNull = type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated;
        return ParseNotNull(type) is { } result ? result with { IsNullable = mayBeNull, IsValueType = type.IsValueType } : null;
    }

    private WireType? ParseNotNull(ITypeSymbol type) => type switch
    {
        _ when WireScalars.Find(type) is { } scalar => scalar,
        IArrayTypeSymbol { Rank: 1 } array => ParseArray(array),
        INamedTypeSymbol { TypeKind: TypeKind.Enum } named => EnumParser.Parse(named),
        INamedTypeSymbol { IsGenericType: true } named => ParseGeneric(named),
        INamedTypeSymbol named => ParseRecord(named),
        _ => null,
    };

    private WireType? ParseArray(IArrayTypeSymbol array) =>
        Parse(array.ElementType) is { } element
            ? new WireType(WireKind.Collection, element.NullableName + "[]") { Collection = CollectionKind.Array, Element = element }
            : null;

    private WireType? ParseGeneric(INamedTypeSymbol type)
    {
        CollectionKind kind = WireCollections.KindOf(type);
        if (kind == CollectionKind.None)
        {
            return null;
        }

        ImmutableArray<ITypeSymbol> arguments = type.TypeArguments;
        if (Parse(arguments[arguments.Length - 1]) is not { } element)
        {
            return null;
        }

        string name = $"{WireCollections.NameOf(kind)}<";
        if (arguments.Length == 1)
        {
            return WireCollections.Takes(kind, element)
                ? new WireType(WireKind.Collection, $"{name}{element.NullableName}>") { Collection = kind, Element = element }
                : null;
        }

        return Parse(arguments[0]) is { } key && WireCollections.IsKey(key)
            ? new WireType(WireKind.Dictionary, $"{name}{key.TypeName}, {element.NullableName}>")
            {
                Collection = kind,
                Element = element,
                Key = key with { IsNullable = false },
            }
            : null;
    }

    private WireType? ParseRecord(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || ContractAttributes.TypeAttribute(type) is null)
        {
            return null;
        }

        if (!ContractSyntax.HasCodec(type, assembly, cancellationToken))
        {
            MetBrokenRecord = true;
        }

        string name = RecordName.Of(type, assembly);
        AddRecord(name, type);
        return new WireType(WireKind.Record, SymbolNames.TypeName(type)) { RecordName = name };
    }

    private void AddRecord(string name, INamedTypeSymbol type)
    {
        if (_records.ContainsKey(name))
        {
            return;
        }

        if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, assembly) || ReferencedRecords.Find(type) is not { } described)
        {
            // It is met again while its own members are read.
            _records.Add(name, null);
            bool isArray = ContractAttributes.TypeAttribute(type)?.Named<int>("Layout") == 1;
            _records[name] = RecordSchema.Create(name, isArray, new MemberParser(RecordMembers.Find(type), this, []).Parse());
            return;
        }

        _records.Add(name, described with { Name = name });
        foreach (string reference in described.Members.SelectMany(member => SchemaTypes.References(member.Type!)))
        {
            if (RecordName.Find(reference, type.ContainingAssembly) is { } other)
            {
                AddRecord(reference, other);
            }
            else if (!_records.ContainsKey(reference))
            {
                // In an editor a manifest may be older than the types of its project.
                _records.Add(reference, new RecordSchema(reference, false, default));
            }
        }
    }
}
