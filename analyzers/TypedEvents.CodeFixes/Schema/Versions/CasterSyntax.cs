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

/// <summary>A caster that copies what did not change. The rest is for its author, and null or zero until then; what has a default keeps it.</summary>
internal sealed class CasterSyntax
{
    private readonly CasterKind _kind;
    private readonly RecordMembers _record;
    private readonly Dictionary<string, string> _paths;
    private readonly string _version;
    private readonly Func<string, (string Name, bool IsSame)?> _before;

    private CasterSyntax(CasterKind kind, CodeSchema result, int version, Func<string, (string Name, bool IsSame)?> before)
    {
        (_kind, _version, _before) = (kind, Text(version), before);
        _record = RecordMembers.Find(result.Type);
        _paths = result.Properties
            .Where(pair => SchemaPath.RecordOf(pair.Key).Length == 0)
            .ToDictionary(pair => pair.Value.Name, pair => pair.Key, StringComparer.Ordinal);
    }

    private string Source => _kind == CasterKind.Upcaster ? "old" : "message";

    /// <summary>An upcaster in the record of the newer version.</summary>
    /// <param name="newer">The newer version.</param>
    /// <param name="version">Its number, which it may not have yet.</param>
    /// <param name="older">The record of the older version, as the method names it.</param>
    /// <param name="olderType">That record; null when there is none yet.</param>
    /// <param name="olderVersion">Its version.</param>
    /// <param name="before">The property of the older version by the path of a member of the newer, and whether it can be copied; null when it has none.</param>
    public static MemberDeclarationSyntax Up(
        CodeSchema newer, int version, string older, INamedTypeSymbol? olderType, int olderVersion, Func<string, (string Name, bool IsSame)?> before)
    {
        string name = Name(newer.Type, olderType, "From", "Upcast");
        string own = SymbolNames.EscapeType(newer.Type.Name);
        return new CasterSyntax(CasterKind.Upcaster, newer, version, before).Create($"Fills in what version {Text(olderVersion)} did not have.", $"{own} {name}({older} old)");
    }

    /// <summary>A downcaster in the record of the newer version.</summary>
    /// <param name="newer">The newer version.</param>
    /// <param name="older">The older version.</param>
    /// <param name="before">The property of the newer version by the path of a member of the older, and whether it can be copied; null when it has none.</param>
    public static MemberDeclarationSyntax Down(CodeSchema newer, CodeSchema older, Func<string, (string Name, bool IsSame)?> before)
    {
        string name = Name(newer.Type, newer.Type, "Down", "Downcast");
        string own = SymbolNames.EscapeType(newer.Type.Name);
        return new CasterSyntax(CasterKind.Downcaster, older, older.Version.Version, before)
            .Create($"Leaves out what version {Text(older.Version.Version)} does not have.", $"{SymbolNames.TypeName(older.Type)} {name}({own} message)");
    }

    private MemberDeclarationSyntax Create(string summary, string signature)
    {
        string arguments = string.Join(", ", (_record.Constructor?.Parameters ?? []).Select(Argument).Where(text => text.Length > 0));
        string[] properties = [.. _record.Members.Where(member => member.Parameter is null).OrderBy(member => member.Property.Name, StringComparer.Ordinal).Select(Assignment).Where(text => text.Length > 0)];
        string initializer = properties.Length == 0 ? "" : $" {{ {string.Join(", ", properties)} }}";
        string text = $"""
            /// <summary>{summary}</summary>
            [global::TypedEvents.{_kind}]
            internal static {signature} => new({arguments}){initializer};
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
        return (path is null ? null : _before(path)) switch
        {
            { IsSame: true, Name: { } name } => $"{Source}.{SymbolNames.Escape(name)}",
            { Name: { } name } => $"/* {Source}.{name} {(_kind == CasterKind.Upcaster ? "has changed" : "was different")} in version {_version} */ default!",
            null when mayBeLeftOut => "",
            null => $"/* {(path is null ? property : SchemaPath.NameOf(path).Replace("*/", "* /"))} is {(_kind == CasterKind.Upcaster ? "new" : "only")} in version {_version} */ default!",
        };
    }

    private static string Name(INamedTypeSymbol owner, INamedTypeSymbol? parameter, string first, string second)
    {
        IEnumerable<string> names = Enumerable.Range(0, int.MaxValue).Select(i => i switch { 0 => first, 1 => second, _ => $"{second}{Text(i)}" });
        return names.First(name => owner.Name != name && Levels(owner).SelectMany(type => type.GetMembers(name)).All(member => IsOverload(member, parameter)));
    }

    private static IEnumerable<INamedTypeSymbol> Levels(INamedTypeSymbol owner)
    {
        for (INamedTypeSymbol? type = owner; type is not null; type = type.BaseType)
        {
            yield return type;
        }
    }

    private static bool IsOverload(ISymbol member, INamedTypeSymbol? parameter) => member is IMethodSymbol { Parameters: var parameters }
        && !(parameters is [{ Type: var type }] && SymbolEqualityComparer.Default.Equals(type, parameter));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
