using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedEvents.Generators;

/// <summary>Constants as C# expressions, the same under every culture.</summary>
internal static class Literals
{
    public static string String(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>An argument of an attribute.</summary>
    public static string Of(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Type => $"typeof({SymbolNames.TypeName((ITypeSymbol)constant.Value!)})",
        TypedConstantKind.Array => Array(constant),
        _ => Of(constant.Value, constant.Type),
    };

    /// <summary>A constant of a type, as an expression of exactly that type.</summary>
    public static string Of(object? value, ITypeSymbol? type)
    {
        if (value is null)
        {
            return type is { IsValueType: true } ? "default" : "null";
        }

        string text = value switch
        {
            string s => String(s),
            char c => SymbolDisplay.FormatLiteral(c, quote: true),
            bool b => b ? "true" : "false",
            double.NaN => "double.NaN",
            double.PositiveInfinity => "double.PositiveInfinity",
            double.NegativeInfinity => "double.NegativeInfinity",
            double d => d.ToString("R", CultureInfo.InvariantCulture) + "d",
            float.NaN => "float.NaN",
            float.PositiveInfinity => "float.PositiveInfinity",
            float.NegativeInfinity => "float.NegativeInfinity",
            float f => f.ToString("R", CultureInfo.InvariantCulture) + "f",
            decimal m => m.ToString(CultureInfo.InvariantCulture) + "m",
            long l => l.ToString(CultureInfo.InvariantCulture) + "L",
            ulong u => u.ToString(CultureInfo.InvariantCulture) + "UL",
            uint u => u.ToString(CultureInfo.InvariantCulture) + "U",
            sbyte or byte or short or ushort => $"({Keyword(value)}){((System.IFormattable)value).ToString(null, CultureInfo.InvariantCulture)}",
            System.IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
        return type is { TypeKind: TypeKind.Enum } ? $"({SymbolNames.TypeName(type)})({text})" : text;
    }

    private static string Array(TypedConstant constant)
    {
        if (constant.IsNull)
        {
            return "null";
        }

        string[] items = new string[constant.Values.Length];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = Of(constant.Values[i]);
        }

        return $"new {SymbolNames.TypeName(constant.Type!)} {{ {string.Join(", ", items)} }}";
    }

    private static string Keyword(object value) => value switch
    {
        sbyte => "sbyte",
        byte => "byte",
        short => "short",
        _ => "ushort",
    };
}
