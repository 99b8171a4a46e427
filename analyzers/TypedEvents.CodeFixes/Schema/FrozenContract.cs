using System.Collections.Generic;
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
        return _locked.IsRequest ? changed : RecordSyntax.AddMember(changed, Upcaster());
    }

    private MemberDeclarationSyntax Upcaster() => CasterSyntax.Up(_code, _locked.Version + 1, Name, olderType: null, _locked.Version, Before);

    private (string Name, bool IsSame)? Before(string path) =>
        _locked.Members.TryGetValue(path, out SchemaMember? before) && before.Type is not null ? (_types.PropertyName(before), _types.IsSame(path)) : null;

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
