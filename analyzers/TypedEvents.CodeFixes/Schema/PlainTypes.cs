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

    /// <summary>The type; null when it has a record or an enum in it.</summary>
    public static string? Find(SchemaType type)
    {
        string? name = type.Kind switch
        {
            SchemaTypeKind.Scalar => Scalar(type.Name),
            SchemaTypeKind.List => Of("System.Collections.Generic.IReadOnlyList", type.Element!),
            SchemaTypeKind.Set => Of("System.Collections.Generic.IReadOnlySet", type.Element!),
            SchemaTypeKind.Map when Find(type.Key!) is { } key && Find(type.Element!) is { } element => $"System.Collections.Generic.IReadOnlyDictionary<{key}, {element}>",
            _ => null,
        };
        return name is null || !type.IsNullable ? name : name + "?";
    }

    private static string? Of(string collection, SchemaType element) => Find(element) is { } name ? $"{collection}<{name}>" : null;
}
