using System;
using System.Collections.Generic;
using TypedEvents.Schema;

namespace TypedEvents.CodeFixes;

/// <summary>C# types that the lock alone tells: no records and no enums, whose names it does not know.</summary>
internal static class PlainTypes
{
    private static readonly Dictionary<string, string> Scalars = new()
    {
        ["bool"] = "bool",
        ["u8"] = "byte",
        ["i8"] = "sbyte",
        ["i16"] = "short",
        ["u16"] = "ushort",
        ["i32"] = "int",
        ["u32"] = "uint",
        ["i64"] = "long",
        ["u64"] = "ulong",
        ["char"] = "char",
        ["f32"] = "float",
        ["f64"] = "double",
        ["decimal"] = "decimal",
        ["str"] = "string",
        ["guid"] = "System.Guid",
        ["datetime"] = "System.DateTime",
        ["datetimeoffset"] = "System.DateTimeOffset",
        ["date"] = "System.DateOnly",
        ["time"] = "System.TimeOnly",
        ["timespan"] = "System.TimeSpan",
        ["uri"] = "System.Uri",
        ["bin"] = "byte[]",
        ["json"] = "System.Text.Json.JsonElement",
    };

    /// <summary>The type of a scalar.</summary>
    public static string Scalar(string name) => Scalars[name];

    /// <summary>The type; null when it has a record or an enum in it that is not found.</summary>
    /// <param name="type">The type.</param>
    /// <param name="path">Where it is described.</param>
    /// <param name="named">Finds records and enums.</param>
    public static string? Find(SchemaType type, string path, Func<SchemaType, string, string?> named)
    {
        string? name = type.Kind switch
        {
            SchemaTypeKind.Scalar => Scalar(type.Name),
            SchemaTypeKind.List => Of("System.Collections.Generic.IReadOnlyList", type.Element!, path, named),
            SchemaTypeKind.Set => Of("System.Collections.Generic.IReadOnlySet", type.Element!, path, named),
            SchemaTypeKind.Map when Find(type.Key!, path, named) is { } key && Find(type.Element!, SchemaPath.Value(path), named) is { } element =>
                $"System.Collections.Generic.IReadOnlyDictionary<{key}, {element}>",
            SchemaTypeKind.Map => null,
            _ => named(type, path),
        };
        return name is null || !type.IsNullable ? name : name + "?";
    }

    private static string? Of(string collection, SchemaType element, string path, Func<SchemaType, string, string?> named) =>
        Find(element, SchemaPath.Item(path), named) is { } name ? $"{collection}<{name}>" : null;
}
