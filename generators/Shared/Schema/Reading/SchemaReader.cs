using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Schema;

/// <summary>Reads the shape of an event or request from its declaration. Nested records are described at the first path that leads to them.</summary>
internal sealed class SchemaReader
{
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<string, RecordSchema> _schemas;
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IPropertySymbol> _properties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, INamedTypeSymbol> _records = new(StringComparer.Ordinal);
    private readonly ImmutableSortedDictionary<string, SchemaMember>.Builder _members = ImmutableSortedDictionary.CreateBuilder<string, SchemaMember>(StringComparer.Ordinal);

    private SchemaReader(IEnumerable<RecordSchema> schemas, CancellationToken cancellationToken)
    {
        _schemas = schemas.ToDictionary(record => record.Name, StringComparer.Ordinal);
        _cancellationToken = cancellationToken;
    }

    /// <summary>The shape; null for a type that is no event or request, and for one that cannot be generated.</summary>
    public static CodeSchema? Read(INamedTypeSymbol type, ParsedContract parsed, CancellationToken cancellationToken)
    {
        if (parsed.Contract is not { IsBroken: false, Kind: ContractKind.Event or ContractKind.Request } contract || parsed.Problems.Count > 0)
        {
            return null;
        }

        SchemaReader reader = new(parsed.Records, cancellationToken);
        reader.ReadRecord(parsed.Records[0], type, SchemaPath.Root);
        if (contract.Reply is { } reply)
        {
            ITypeSymbol symbol = type.AllInterfaces.First(candidate => candidate.OriginalDefinition.Is(KnownNames.Rpc)).TypeArguments[0];
            reader._members[SchemaPath.Reply] = new SchemaMember(SchemaPath.Reply, reader.ReadType(SchemaTypes.Of(reply), symbol, SchemaPath.Reply));
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
    /// <param name="type">The type.</param>
    /// <param name="user">The assembly that uses it.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static SchemaVersion? ReadType(INamedTypeSymbol type, IAssemblySymbol user, CancellationToken cancellationToken)
    {
        WireTypeParser types = new(user, cancellationToken);
        if (types.Parse(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)) is not { } wire)
        {
            return null;
        }

        SchemaReader reader = new(types.Records, cancellationToken);
        SchemaType result = reader.ReadType(SchemaTypes.Of(wire), type, SchemaPath.Root);
        reader._members[SchemaPath.Reply] = new SchemaMember(SchemaPath.Reply, result);
        return new SchemaVersion("", 1, IsRequest: true) { IsArray = result.Kind == SchemaTypeKind.ArrayRecord, Members = reader._members.ToImmutable() };
    }

    // In an editor the manifest of another project may be older than its symbols, so that there is none for what it describes.
    private void ReadRecord(RecordSchema record, INamedTypeSymbol? type, string path)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        _paths[record.Name] = path;
        if (type is not null)
        {
            _records[path] = type;
        }

        ILookup<string, IPropertySymbol> properties = RecordMembers.ByWireName(type);
        foreach (SchemaMember member in record.Members)
        {
            string memberPath = SchemaPath.Member(path, member.Name);
            IPropertySymbol? property = properties[member.Name].FirstOrDefault();
            if (property is not null)
            {
                _properties[memberPath] = property;
            }

            _members[memberPath] = member with { Path = memberPath, Type = ReadType(member.Type!, property?.Type, memberPath) };
        }
    }

    private SchemaType ReadType(SchemaType type, ITypeSymbol? symbol, string path)
    {
        if (symbol is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            symbol = nullable.TypeArguments[0];
        }

        return type.Kind switch
        {
            SchemaTypeKind.Reference => ReadNested(_schemas[type.Name], RecordOf(symbol), path) with { IsNullable = type.IsNullable },
            SchemaTypeKind.List or SchemaTypeKind.Set => type with { Element = ReadType(type.Element!, ElementOf(symbol), SchemaPath.Item(path)) },
            SchemaTypeKind.Map => type with { Element = ReadType(type.Element!, ElementOf(symbol), SchemaPath.Value(path)) },
            _ => type,
        };
    }

    private SchemaType ReadNested(RecordSchema record, INamedTypeSymbol? type, string path)
    {
        if (_paths.TryGetValue(record.Name, out string? known))
        {
            return new SchemaType(SchemaTypeKind.Reference, known);
        }

        ReadRecord(record, type, path);
        return new SchemaType(record.IsArray ? SchemaTypeKind.ArrayRecord : SchemaTypeKind.Record, "");
    }

    private static INamedTypeSymbol? RecordOf(ITypeSymbol? symbol) => symbol is INamedTypeSymbol type && ContractAttributes.TypeAttribute(type) is not null ? type : null;

    private static ITypeSymbol? ElementOf(ITypeSymbol? collection) => collection switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [.., var last] } => last,
        _ => null,
    };
}
