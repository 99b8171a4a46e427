using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>The collection types that travel, and what they may hold.</summary>
internal static class WireCollections
{
    public static CollectionKind KindOf(INamedTypeSymbol type)
    {
        if (type.ContainingType is not null)
        {
            return CollectionKind.None;
        }

        if (type.IsIn("Immutable", "Collections", "System"))
        {
            return type is { Name: "ImmutableArray", Arity: 1 } ? CollectionKind.ImmutableArray : CollectionKind.None;
        }

        if (!type.IsIn("Generic", "Collections", "System"))
        {
            return CollectionKind.None;
        }

        return type.Name switch
        {
            "List" => CollectionKind.List,
            "IReadOnlyList" => CollectionKind.ReadOnlyList,
            "IReadOnlyCollection" => CollectionKind.ReadOnlyCollection,
            "HashSet" => CollectionKind.HashSet,
            "IReadOnlySet" => CollectionKind.ReadOnlySet,
            "Dictionary" => CollectionKind.Dictionary,
            "IReadOnlyDictionary" => CollectionKind.ReadOnlyDictionary,
            _ => CollectionKind.None,
        };
    }

    /// <summary>Name in emitted code, without type arguments.</summary>
    public static string NameOf(CollectionKind kind) => kind switch
    {
        CollectionKind.ImmutableArray => "global::System.Collections.Immutable.ImmutableArray",
        CollectionKind.ReadOnlyList => "global::System.Collections.Generic.IReadOnlyList",
        CollectionKind.ReadOnlyCollection => "global::System.Collections.Generic.IReadOnlyCollection",
        CollectionKind.ReadOnlySet => "global::System.Collections.Generic.IReadOnlySet",
        CollectionKind.ReadOnlyDictionary => "global::System.Collections.Generic.IReadOnlyDictionary",
        _ => "global::System.Collections.Generic." + kind,
    };

    /// <summary>Sets take only what has value equality.</summary>
    public static bool Takes(CollectionKind kind, WireType element) =>
        kind is not (CollectionKind.HashSet or CollectionKind.ReadOnlySet)
        || element.Kind is not (WireKind.Binary or WireKind.Memory or WireKind.JsonElement or WireKind.Collection or WireKind.Dictionary);

    /// <summary>Keys are text, whole numbers, ids and enums, never null.</summary>
    public static bool IsKey(WireType type) => !(type is { IsNullable: true, IsValueType: true }) && type.Kind
        is WireKind.String
        or WireKind.Guid
        or WireKind.Enum
        or (>= WireKind.Byte and <= WireKind.UInt64);
}
