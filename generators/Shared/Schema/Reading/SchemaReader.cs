using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Schema;

/// <summary>Reads the shape of an event or request from its declaration. Nested records are described at the first path that leads to them.</summary>
internal sealed class SchemaReader
{
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<ISymbol, string> _paths = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, IPropertySymbol> _properties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, INamedTypeSymbol> _records = new(StringComparer.Ordinal);
    private readonly ImmutableSortedDictionary<string, SchemaMember>.Builder _members = ImmutableSortedDictionary.CreateBuilder<string, SchemaMember>(StringComparer.Ordinal);

    private SchemaReader(CancellationToken cancellationToken) => _cancellationToken = cancellationToken;

    /// <summary>The shape; null for a type that is no event or request, and for one that cannot be generated.</summary>
    public static CodeSchema? Read(INamedTypeSymbol type, ParsedContract parsed, CancellationToken cancellationToken)
    {
        if (parsed.Contract is not { IsBroken: false, Kind: ContractKind.Event or ContractKind.Request } contract || parsed.Problems.Count > 0)
        {
            return null;
        }

        SchemaReader reader = new(cancellationToken);
        reader.ReadRecord(type, contract.IsArray, SchemaPath.Root);
        if (contract.Reply is { } reply)
        {
            ITypeSymbol symbol = type.AllInterfaces.First(candidate => candidate.OriginalDefinition.Is(KnownNames.Rpc)).TypeArguments[0];
            reader._members[SchemaPath.Reply] = new SchemaMember(SchemaPath.Reply, reader.ReadType(reply, symbol, SchemaPath.Reply));
        }

        AttributeData attribute = ContractAttributes.Of(type).First();
        SchemaVersion version = new(contract.Topic, contract.Version, contract.Kind == ContractKind.Request)
        {
            IsArray = contract.IsArray,
            Mode = SchemaModes.Parse(attribute.Named<int>("Compatibility") ?? 0),
            Constraints = SchemaConstraints.Of(contract.Rules),
            Members = reader._members.ToImmutable(),
        };
        return new CodeSchema(type, version, reader._properties, reader._records);
    }

    /// <summary>The shape of a type that is used in others, as that of a version: a record as its root, another type as its reply; null when it has no wire form.</summary>
    public static SchemaVersion? ReadType(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (new WireTypeParser(type, cancellationToken).Parse(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)) is not { } wire)
        {
            return null;
        }

        SchemaReader reader = new(cancellationToken);
        SchemaType result = reader.ReadType(wire, type, SchemaPath.Root);
        reader._members[SchemaPath.Reply] = new SchemaMember(SchemaPath.Reply, result);
        return new SchemaVersion("", 1, IsRequest: true) { IsArray = result.Kind == SchemaTypeKind.ArrayRecord, Members = reader._members.ToImmutable() };
    }

    private void ReadRecord(INamedTypeSymbol type, bool isArray, string path)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        _paths[type] = path;
        _records[path] = type;
        RecordMembers record = RecordMembers.Find(type);
        List<MemberModel> members = new MemberParser(record, new WireTypeParser(type, _cancellationToken), []).Parse();
        int position = 0;
        foreach (MemberModel member in isArray ? members : members.OrderBy(member => member.WireName, StringComparer.Ordinal).ToList())
        {
            RecordMember symbols = record.Members.First(candidate => candidate.Property.Name == member.Name);
            string memberPath = SchemaPath.Member(path, member.WireName);
            _properties[memberPath] = symbols.Property;
            _members[memberPath] = new SchemaMember(memberPath, ReadType(member.Type, symbols.Property.Type, memberPath))
            {
                Position = isArray ? position++ : -1,
                IsOptional = member.Shape.IsOptional,
                DefaultValue = DefaultOf(symbols.Parameter),
                Constraints = SchemaConstraints.Of(member.Rules),
            };
        }
    }

    private SchemaType ReadType(WireType type, ITypeSymbol symbol, string path)
    {
        if (symbol is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            symbol = nullable.TypeArguments[0];
        }

        SchemaType result = type.Kind switch
        {
            WireKind.Record => ReadNested((INamedTypeSymbol)symbol, path),
            WireKind.Enum => ReadEnum(type.Enum!),
            WireKind.Collection => new SchemaType(WireShape.IsSet(type) ? SchemaTypeKind.Set : SchemaTypeKind.List, "")
            {
                Element = ReadType(type.Element!, ElementOf(symbol), SchemaPath.Item(path)),
            },
            WireKind.Dictionary => new SchemaType(SchemaTypeKind.Map, "")
            {
                Key = ReadType(type.Key!, ((INamedTypeSymbol)symbol).TypeArguments[0], path),
                Element = ReadType(type.Element!, ElementOf(symbol), SchemaPath.Value(path)),
            },
            _ => new SchemaType(SchemaTypeKind.Scalar, WireShape.ScalarName(type.Kind)),
        };
        return result with { IsNullable = type.IsNullable };
    }

    private SchemaType ReadNested(INamedTypeSymbol type, string path)
    {
        if (_paths.TryGetValue(type, out string? known))
        {
            return new SchemaType(SchemaTypeKind.Reference, known);
        }

        bool isArray = ContractAttributes.TypeAttribute(type)?.Named<int>("Layout") == 1;
        ReadRecord(type, isArray, path);
        return new SchemaType(isArray ? SchemaTypeKind.ArrayRecord : SchemaTypeKind.Record, "");
    }

    private static SchemaType ReadEnum(EnumModel model) =>
        new(model.IsFlags ? SchemaTypeKind.Flags : SchemaTypeKind.Enum, model.ByName ? "str" : WireShape.ScalarName(model.Underlying))
        {
            Values = [.. model.ByName ? model.Members.Select(member => member.Name).OrderBy(name => name, StringComparer.Ordinal) : model.Members.Select(member => $"{member.Value}:{member.Name}")],
        };

    private static ITypeSymbol ElementOf(ITypeSymbol collection) =>
        collection is IArrayTypeSymbol array ? array.ElementType : ((INamedTypeSymbol)collection).TypeArguments[^1];

    private static string? DefaultOf(IParameterSymbol? parameter) => parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: { } value }
        ? SchemaText.Escape(value is bool flag ? (flag ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture)!)
        : null;
}
