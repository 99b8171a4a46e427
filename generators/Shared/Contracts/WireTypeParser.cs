using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Reads types of members. One instance for each contract: it numbers the nested records that it meets.</summary>
internal sealed class WireTypeParser(INamedTypeSymbol contract, CancellationToken cancellationToken)
{
    private readonly Dictionary<ITypeSymbol, int> _indexes = new(SymbolEqualityComparer.Default) { [contract] = 0 };
    private readonly List<RecordShape> _shapes = [new RecordShape(false, default)];

    /// <summary>True when a nested record has no codec because of its own problems, which are reported there.</summary>
    public bool MetBrokenRecord { get; private set; }

    /// <summary>Shapes of the nested records met so far, with that of the contract in front.</summary>
    public EquatableArray<RecordShape> ShapesWith(RecordShape own)
    {
        _shapes[0] = own;
        return _shapes.ToEquatableArray();
    }

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
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || ContractAttributes.TypeAttribute(type) is not { } attribute)
        {
            return null;
        }

        if (!ContractSyntax.HasCodec(type, contract.ContainingAssembly, cancellationToken))
        {
            MetBrokenRecord = true;
        }

        if (!_indexes.TryGetValue(type, out int index))
        {
            index = _shapes.Count;
            _indexes.Add(type, index);
            _shapes.Add(new RecordShape(false, default));
            _shapes[index] = ParseShape(type, attribute);
        }

        return new WireType(WireKind.Record, SymbolNames.TypeName(type)) { ShapeIndex = index };
    }

    private RecordShape ParseShape(INamedTypeSymbol type, AttributeData attribute)
    {
        List<MemberShape> members = [];
        RecordMembers record = RecordMembers.Find(type);
        foreach (RecordMember member in record.Members)
        {
            if (member.IsIgnored(record) is false && Parse(member.Property.Type) is { } memberType)
            {
                members.Add(member.Shape(memberType));
            }
        }

        return new RecordShape((attribute.Named<int>("Layout") ?? 0) == 1, members.ToEquatableArray());
    }
}
