using System;
using System.Collections.Generic;
using System.Linq;
using TypedEvents.Generators;

namespace TypedEvents.Schema;

/// <summary>Types of members as schemas have them.</summary>
internal static class SchemaTypes
{
    /// <summary>A type, with references by <see cref="RecordName"/> for records.</summary>
    public static SchemaType Of(WireType type)
    {
        SchemaType result = type.Kind switch
        {
            WireKind.Record => new SchemaType(SchemaTypeKind.Reference, type.RecordName),
            WireKind.Enum => Of(type.Enum!),
            WireKind.Collection => new SchemaType(IsSet(type.Collection) ? SchemaTypeKind.Set : SchemaTypeKind.List, "") { Element = Of(type.Element!) },
            WireKind.Dictionary => new SchemaType(SchemaTypeKind.Map, "") { Key = Of(type.Key!), Element = Of(type.Element!) },
            _ => new SchemaType(SchemaTypeKind.Scalar, ScalarName(type.Kind)),
        };
        return result with { IsNullable = type.IsNullable };
    }

    /// <summary>The records that a type refers to.</summary>
    public static IEnumerable<string> References(SchemaType type) => type.Kind == SchemaTypeKind.Reference
        ? [type.Name]
        : new[] { type.Key, type.Element }.OfType<SchemaType>().SelectMany(References);

    /// <summary>The type with other names of records.</summary>
    public static SchemaType Rename(SchemaType type, Func<string, string> rename) => type with
    {
        Name = type.Kind == SchemaTypeKind.Reference ? rename(type.Name) : type.Name,
        Key = type.Key is null ? null : Rename(type.Key, rename),
        Element = type.Element is null ? null : Rename(type.Element, rename),
    };

    private static SchemaType Of(EnumModel model) => new(model.IsFlags ? SchemaTypeKind.Flags : SchemaTypeKind.Enum, model.ByName ? "str" : ScalarName(model.Underlying))
    {
        Values = [.. model.ByName ? model.Members.Select(member => member.Name).OrderBy(name => name, StringComparer.Ordinal) : model.Members.Select(member => $"{member.Value}:{member.Name}")],
    };

    private static bool IsSet(CollectionKind kind) => kind is CollectionKind.HashSet or CollectionKind.ReadOnlySet;

    private static string ScalarName(WireKind kind) => kind switch
    {
        WireKind.Boolean => "bool",
        WireKind.Byte => "u8",
        WireKind.SByte => "i8",
        WireKind.Int16 => "i16",
        WireKind.UInt16 => "u16",
        WireKind.Int32 => "i32",
        WireKind.UInt32 => "u32",
        WireKind.Int64 => "i64",
        WireKind.UInt64 => "u64",
        WireKind.Char => "char",
        WireKind.Single => "f32",
        WireKind.Double => "f64",
        WireKind.Decimal => "decimal",
        WireKind.String => "str",
        WireKind.Guid => "guid",
        WireKind.DateTime => "datetime",
        WireKind.DateTimeOffset => "datetimeoffset",
        WireKind.DateOnly => "date",
        WireKind.TimeOnly => "time",
        WireKind.TimeSpan => "timespan",
        WireKind.Uri => "uri",
        WireKind.Binary or WireKind.Memory => "bin",
        WireKind.JsonElement => "json",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a scalar."),
    };
}
