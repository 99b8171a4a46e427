using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using TypedEvents.Generators;
using TypedEvents.Schema;

namespace TypedEvents.CodeFixes;

/// <summary>A locked version as C#: its record, the records and enums in it, and, of an event, an upcaster to the next version.</summary>
internal sealed class FrozenContract
{
    private readonly SchemaVersion _locked;
    private readonly CodeSchema _code;
    private readonly FrozenTypes _types;

    /// <param name="locked">The locked version.</param>
    /// <param name="code">A version of it in code.</param>
    /// <param name="free">The names that the run of the fix gives.</param>
    public FrozenContract(SchemaVersion locked, CodeSchema code, FreeNames free)
    {
        (_locked, _code) = (locked, code);
        _types = new FrozenTypes(locked, code, free);
        IsNameTaken = !free.Take(code.Type, Name);
    }

    /// <summary>True when something else has the name of its record.</summary>
    public bool IsNameTaken { get; }

    private string Name => _types.Name;

    /// <summary>The records and enums of the locked version.</summary>
    /// <param name="attribute">The attribute of the contract: what does not concern its shape stays.</param>
    public IEnumerable<SyntaxNode> Declarations(AttributeSyntax attribute)
    {
        string layout = _locked.IsArray ? ", Layout = global::TypedEvents.WireLayout.Array" : "";
        string mode = _locked.Mode is null ? "" : $", Compatibility = global::TypedEvents.SchemaCompatibility.{_locked.Mode.Member}";
        string kept = string.Concat(attribute.ArgumentList!.Arguments.Where(argument => argument.NameEquals?.Name.Identifier.ValueText is not (null or "Version" or "Layout" or "Compatibility")).Select(argument => $", {argument}"));
        string text = $$"""

            /// <summary>Version {{_locked.Version.ToString(CultureInfo.InvariantCulture)}} of <see cref="{{_code.Type.Name}}"/>, as it was locked.</summary>
            [global::TypedEvents.{{(_locked.IsRequest ? "TchuRpc" : "TchuEvent")}}({{Literals.String(_locked.Topic)}}, Version = {{_locked.Version.ToString(CultureInfo.InvariantCulture)}}{{layout}}{{mode}}{{kept}})]
            {{_types.Record(SchemaPath.Root)}}{{string.Concat(_types.Nested())}}
            """;
        return SyntaxFactory.ParseCompilationUnit(text.Replace("\r\n", "\n")).Members
            .Select(member => member.WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation));
    }

    /// <summary>The declaration with the next version and, of an event, the upcaster.</summary>
    public RecordDeclarationSyntax NextVersion(RecordDeclarationSyntax declaration, AttributeSyntax attribute)
    {
        AttributeSyntax next = WithVersion(attribute, _locked.Version + 1);
        RecordDeclarationSyntax changed = declaration.ReplaceNode(attribute, next);
        return _locked.IsRequest ? changed : RecordSyntax.AddMember(changed, SyntaxFactory.ParseMemberDeclaration(Upcaster())!);
    }

    private string Upcaster()
    {
        ImmutableArray<IParameterSymbol> parameters = RecordMembers.Find(_code.Type).Constructor?.Parameters ?? [];
        IEnumerable<string> arguments = parameters.Select(parameter => $"{SymbolNames.Escape(parameter.Name)}: {Value(parameter.Name)}");
        string[] properties =
        [
            .. from property in Properties()
               where !parameters.Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase))
               let value = Value(property.Name)
               where property.IsRequired || !value.EndsWith("default!", StringComparison.Ordinal)
               select $"{SymbolNames.Escape(property.Name)} = {value}",
        ];
        string initializer = properties.Length == 0 ? "" : $" {{ {string.Join(", ", properties)} }}";
        string name = Properties().Any(property => property.Name == "From") ? "Upcast" : "From";
        return $"""
            /// <summary>Fills in what version {_locked.Version.ToString(CultureInfo.InvariantCulture)} did not have.</summary>
            [global::TypedEvents.Upcaster]
            internal static {_code.Type.Name} {name}({Name} old) => new({string.Join(", ", arguments)}){initializer};
            """.Replace("\r\n", "\n");
    }

    private IEnumerable<IPropertySymbol> Properties() => Members().OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value);

    private IEnumerable<KeyValuePair<string, IPropertySymbol>> Members() => _code.Properties.Where(pair => SchemaPath.RecordOf(pair.Key).Length == 0);

    // What did not change is copied; the rest is for the author, and null or zero until then.
    private string Value(string name)
    {
        string? path = Members()
            .Where(pair => string.Equals(pair.Value.Name, name, StringComparison.OrdinalIgnoreCase))
            .OrderBy(pair => pair.Value.Name == name ? 0 : 1)
            .Select(pair => pair.Key)
            .FirstOrDefault();
        return path is not null && _locked.Members.TryGetValue(path, out SchemaMember? before) && before.Type is not null && _types.IsSame(path)
            ? $"old.{SymbolNames.Escape(_types.PropertyName(before))}"
            : $"/* {(path is null ? name : SchemaPath.NameOf(path))} is new in version {(_locked.Version + 1).ToString(CultureInfo.InvariantCulture)} */ default!";
    }

    private static AttributeSyntax WithVersion(AttributeSyntax attribute, int version)
    {
        ExpressionSyntax number = SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(version));
        AttributeArgumentSyntax? present = attribute.ArgumentList!.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "Version");
        return present is not null
            ? attribute.ReplaceNode(present.Expression, number.WithTriviaFrom(present.Expression))
            : attribute.AddArgumentListArguments(SyntaxFactory.AttributeArgument(
                SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName("Version")), null, number).WithAdditionalAnnotations(Formatter.Annotation));
    }
}
