using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Generators;
using TypedEvents.Schema;

namespace TypedEvents.CodeFixes;

/// <summary>An upcaster that copies what did not change. The rest is for its author, and null or zero until then.</summary>
internal static class UpcasterSyntax
{
    /// <summary>The method, to stand in the record of the newer version.</summary>
    /// <param name="newer">The newer version.</param>
    /// <param name="version">Its number, which it may not have yet.</param>
    /// <param name="older">The record of the older version.</param>
    /// <param name="olderVersion">Its number.</param>
    /// <param name="before">The property of the older version by the path of a member of the newer, and whether it can be copied; null when it has none.</param>
    public static MemberDeclarationSyntax Create(CodeSchema newer, int version, string older, int olderVersion, Func<string, (string Name, bool IsSame)?> before)
    {
        KeyValuePair<string, IPropertySymbol>[] members = [.. newer.Properties.Where(pair => SchemaPath.RecordOf(pair.Key).Length == 0).OrderBy(pair => pair.Key, StringComparer.Ordinal)];
        ImmutableArray<IParameterSymbol> parameters = RecordMembers.Find(newer.Type).Constructor?.Parameters ?? [];
        IEnumerable<string> arguments = parameters.Select(parameter => $"{SymbolNames.Escape(parameter.Name)}: {Value(parameter.Name)}");
        string[] properties =
        [
            .. from property in members.Select(pair => pair.Value)
               where !parameters.Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase))
               let value = Value(property.Name)
               where property.IsRequired || !value.EndsWith("default!", StringComparison.Ordinal)
               select $"{SymbolNames.Escape(property.Name)} = {value}",
        ];
        string initializer = properties.Length == 0 ? "" : $" {{ {string.Join(", ", properties)} }}";
        string method = members.Any(pair => pair.Value.Name == "From") ? "Upcast" : "From";
        string text = $"""
            /// <summary>Fills in what version {Text(olderVersion)} did not have.</summary>
            [global::TypedEvents.Upcaster]
            internal static {newer.Type.Name} {method}({older} old) => new({string.Join(", ", arguments)}){initializer};
            """;
        return SyntaxFactory.ParseMemberDeclaration(text.Replace("\r\n", "\n"))!;

        string Value(string property)
        {
            string? path = members
                .Where(pair => string.Equals(pair.Value.Name, property, StringComparison.OrdinalIgnoreCase))
                .OrderBy(pair => pair.Value.Name == property ? 0 : 1)
                .Select(pair => pair.Key)
                .FirstOrDefault();
            return (path is null ? null : before(path)) switch
            {
                { IsSame: true, Name: { } name } => $"old.{SymbolNames.Escape(name)}",
                { Name: { } name } => $"/* old.{name} has changed in version {Text(version)} */ default!",
                null => $"/* {(path is null ? property : SchemaPath.NameOf(path))} is new in version {Text(version)} */ default!",
            };
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
