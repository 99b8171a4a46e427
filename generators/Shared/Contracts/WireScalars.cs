using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>The types that travel as one value.</summary>
internal static class WireScalars
{
    /// <summary>The scalar that a type is; null when it is none.</summary>
    public static WireType? Find(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => new WireType(WireKind.Boolean, "bool"),
        SpecialType.System_Byte => new WireType(WireKind.Byte, "byte"),
        SpecialType.System_SByte => new WireType(WireKind.SByte, "sbyte"),
        SpecialType.System_Int16 => new WireType(WireKind.Int16, "short"),
        SpecialType.System_UInt16 => new WireType(WireKind.UInt16, "ushort"),
        SpecialType.System_Int32 => new WireType(WireKind.Int32, "int"),
        SpecialType.System_UInt32 => new WireType(WireKind.UInt32, "uint"),
        SpecialType.System_Int64 => new WireType(WireKind.Int64, "long"),
        SpecialType.System_UInt64 => new WireType(WireKind.UInt64, "ulong"),
        SpecialType.System_Char => new WireType(WireKind.Char, "char"),
        SpecialType.System_Single => new WireType(WireKind.Single, "float"),
        SpecialType.System_Double => new WireType(WireKind.Double, "double"),
        SpecialType.System_Decimal => new WireType(WireKind.Decimal, "decimal"),
        SpecialType.System_String => new WireType(WireKind.String, "string"),
        SpecialType.System_DateTime => System(WireKind.DateTime),
        SpecialType.None => FindByName(type),
        _ => null,
    };

    private static WireType? FindByName(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => new WireType(WireKind.Binary, "byte[]"),
        INamedTypeSymbol { Name: "JsonElement" } when type.IsIn("Json", "Text", "System") =>
            new WireType(WireKind.JsonElement, "global::System.Text.Json.JsonElement"),
        INamedTypeSymbol { ContainingType: null } named when named.IsIn("System") => FindInSystem(named),
        _ => null,
    };

    private static WireType? FindInSystem(INamedTypeSymbol type) => type.Name switch
    {
        "Guid" => System(WireKind.Guid),
        "DateTimeOffset" => System(WireKind.DateTimeOffset),
        "DateOnly" => System(WireKind.DateOnly),
        "TimeOnly" => System(WireKind.TimeOnly),
        "TimeSpan" => System(WireKind.TimeSpan),
        "Uri" => System(WireKind.Uri),
        "ReadOnlyMemory" when type is { TypeArguments: [{ SpecialType: SpecialType.System_Byte }] } =>
            new WireType(WireKind.Memory, "global::System.ReadOnlyMemory<byte>"),
        _ => null,
    };

    private static WireType System(WireKind kind) => new(kind, "global::System." + kind);
}
