using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Generators;
using TypedEvents.Schema;

namespace TypedEvents.CodeFixes;

/// <summary>An upcaster that copies what did not change. The rest is for its author, and null or zero until then; what has a default keeps it.</summary>
/// <param name="newer">The newer version, in whose record the method is to stand.</param>
/// <param name="version">Its number, which it may not have yet.</param>
/// <param name="before">The property of the older version by the path of a member of the newer, and whether it can be copied; null when it has none.</param>
internal sealed class UpcasterSyntax(CodeSchema newer, int version, Func<string, (string Name, bool IsSame)?> before)
{
    private readonly RecordMembers _record = RecordMembers.Find(newer.Type);
    private readonly Dictionary<string, string> _paths = newer.Properties
        .Where(pair => SchemaPath.RecordOf(pair.Key).Length == 0)
        .ToDictionary(pair => pair.Value.Name, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The method.</summary>
    /// <param name="older">The record of the older version, as the method names it.</param>
    /// <param name="olderType">That record; null when there is none yet.</param>
    /// <param name="olderVersion">Its version.</param>
    public MemberDeclarationSyntax Create(string older, INamedTypeSymbol? olderType, int olderVersion)
    {
        string arguments = string.Join(", ", (_record.Constructor?.Parameters ?? []).Select(Argument).Where(text => text.Length > 0));
        string[] properties = [.. _record.Members.Where(member => member.Parameter is null).OrderBy(member => member.Property.Name, StringComparer.Ordinal).Select(Assignment).Where(text => text.Length > 0)];
        string initializer = properties.Length == 0 ? "" : $" {{ {string.Join(", ", properties)} }}";
        string text = $"""
            /// <summary>Fills in what version {Text(olderVersion)} did not have.</summary>
            [global::TypedEvents.Upcaster]
            internal static {SymbolNames.EscapeType(newer.Type.Name)} {Name(olderType)}({older} old) => new({arguments}){initializer};
            """;
        return SyntaxFactory.ParseMemberDeclaration(text.Replace("\r\n", "\n"))!;
    }

    private string Argument(IParameterSymbol parameter)
    {
        IPropertySymbol? property = _record.Members.FirstOrDefault(member => member.Parameter?.Ordinal == parameter.Ordinal)?.Property;
        string value = Value(property?.Name ?? parameter.Name, mayBeLeftOut: parameter.HasExplicitDefaultValue);
        return value.Length == 0 ? "" : $"{SymbolNames.Escape(parameter.Name)}: {value}";
    }

    private string Assignment(RecordMember member)
    {
        string value = Value(member.Property.Name, mayBeLeftOut: !member.Property.IsRequired || _record.SetsRequiredMembers);
        return value.Length == 0 ? "" : $"{SymbolNames.Escape(member.Property.Name)} = {value}";
    }

    private string Value(string property, bool mayBeLeftOut)
    {
        string? path = _paths.TryGetValue(property, out string? known) ? known : null;
        return (path is null ? null : before(path)) switch
        {
            { IsSame: true, Name: { } name } => $"old.{SymbolNames.Escape(name)}",
            { Name: { } name } => $"/* old.{name} has changed in version {Text(version)} */ default!",
            null when mayBeLeftOut => "",
            null => $"/* {(path is null ? property : SchemaPath.NameOf(path).Replace("*/", "* /"))} is new in version {Text(version)} */ default!",
        };
    }

    private string Name(INamedTypeSymbol? olderType)
    {
        IEnumerable<string> names = Enumerable.Range(0, int.MaxValue).Select(i => i switch { 0 => "From", 1 => "Upcast", _ => $"Upcast{Text(i)}" });
        return names.First(name => newer.Type.Name != name && Levels().SelectMany(type => type.GetMembers(name)).All(member => IsOverload(member, olderType)));
    }

    private IEnumerable<INamedTypeSymbol> Levels()
    {
        for (INamedTypeSymbol? type = newer.Type; type is not null; type = type.BaseType)
        {
            yield return type;
        }
    }

    private static bool IsOverload(ISymbol member, INamedTypeSymbol? olderType) => member is IMethodSymbol { Parameters: var parameters }
        && !(parameters is [{ Type: var type }] && SymbolEqualityComparer.Default.Equals(type, olderType));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
