using System;
using System.Linq;
using TypedEvents.Schema;

namespace TypedEvents.Analyzers;

/// <summary>The value that the type of a member begins with, as the default of a new one.</summary>
internal static class FirstValue
{
    /// <summary>The value as an expression that needs no using; null where the type has none that means nothing, or where validation may refuse it.</summary>
    public static string? Of(SchemaMember member) => member switch
    {
        { Constraints.IsEmpty: false } or { Type: null or { IsNullable: true } } => null,
        { Type: { Kind: SchemaTypeKind.Enum } type } => type.Values.Any(value => value.StartsWith("0:", StringComparison.Ordinal)) ? "default" : null,
        { Type.Kind: SchemaTypeKind.Flags } => "default",
        { Type.Kind: SchemaTypeKind.List } => "[]",
        { Type: { Kind: SchemaTypeKind.Scalar, Name: var name } } => name switch
        {
            "bool" => "false",
            "str" => "\"\"",
            "char" or "guid" or "datetime" or "datetimeoffset" or "date" or "time" or "timespan" => "default",
            "uri" or "bin" or "json" => null,
            _ => "0",
        },
        _ => null,
    };
}
