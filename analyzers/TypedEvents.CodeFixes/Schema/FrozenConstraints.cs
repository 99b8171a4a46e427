using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TypedEvents.Generators;
using TypedEvents.Schema;

namespace TypedEvents.CodeFixes;

/// <summary>Constraints of the lock as attributes, so that the frozen version is described by the same lines.</summary>
internal static class FrozenConstraints
{
    /// <summary>Of the framework's attributes.</summary>
    public const string Namespace = "System.ComponentModel.DataAnnotations.";

    private static readonly HashSet<string> Integers = ["u8", "i8", "i16", "u16", "i32", "u32", "i64"];

    /// <summary>The attributes of a member, each followed by a space.</summary>
    /// <param name="member">The member.</param>
    /// <param name="type">Its C# type, not nullable.</param>
    public static string Attributes(SchemaMember member, string type) =>
        string.Concat(member.Constraints.Select(text => Attribute(SchemaConstraint.Read(text), member.Type!, type)).Where(text => text is not null).Select(text => $"[{text}] "));

    /// <summary>The default of an optional member that is not null, as an expression.</summary>
    public static string Default(SchemaMember member, string type)
    {
        if (member.DefaultValue is not { } escaped)
        {
            return "default";
        }

        string value = SchemaText.Unescape(escaped);
        return member.Type!.Kind is SchemaTypeKind.Enum or SchemaTypeKind.Flags
            ? $"({type})({value})"
            : member.Type.Name switch
            {
                "str" => Literals.String(value),
                "char" => $"'{value.Replace("\\", "\\\\").Replace("'", "\\'")}'",
                "decimal" => value + "m",
                "f32" => value + "f",
                "f64" => value + "d",
                _ => value,
            };
    }

    private static string? Attribute(SchemaConstraint constraint, SchemaType member, string type)
    {
        string[] arguments = [.. constraint.Arguments];
        string? text = constraint.Name switch
        {
            SchemaConstraint.Required => arguments.Length == 0 ? "Required" : "Required(AllowEmptyStrings = true)",
            SchemaConstraint.StringLength => arguments[1] == "0" ? $"StringLength({arguments[0]})" : $"StringLength({arguments[0]}, MinimumLength = {arguments[1]})",
            SchemaConstraint.MinLength => $"MinLength({arguments[0]})",
            SchemaConstraint.MaxLength => $"MaxLength({arguments[0]})",
            SchemaConstraint.Length => $"Length({arguments[0]}, {arguments[1]})",
            SchemaConstraint.Range => Range(arguments, member, type),
            SchemaConstraint.RegularExpression => $"RegularExpression(\"{arguments[0]}\")",
            SchemaConstraint.Compare => $"Compare({Literals.String(arguments[0])})",
            SchemaConstraint.AllowedValues => $"AllowedValues({Values(arguments, member)})",
            SchemaConstraint.DeniedValues => $"DeniedValues({Values(arguments, member)})",
            _ => null,
        };
        return text is null ? CustomConstraint.Attribute(arguments[0]) : Namespace + text;
    }

    private static string Range(string[] arguments, SchemaType member, string type)
    {
        string bounds = member.Name switch
        {
            "f32" or "f64" => $"{arguments[0]}d, {arguments[1]}d",
            _ when Integers.Contains(member.Name) && arguments.Take(2).All(bound => int.TryParse(bound, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)) =>
                $"{arguments[0]}, {arguments[1]}",
            _ => $"typeof({type}), {Literals.String(arguments[0])}, {Literals.String(arguments[1])}",
        };
        return $"Range({bounds}{(arguments.Contains("min_exclusive") ? ", MinimumIsExclusive = true" : "")}{(arguments.Contains("max_exclusive") ? ", MaximumIsExclusive = true" : "")})";
    }

    private static string Values(string[] values, SchemaType member) => string.Join(", ", member.Name == "str" ? values.Select(value => value == "null" ? value : $"\"{value}\"") : values);
}
