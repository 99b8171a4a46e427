using System;
using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using TypedEvents.Analyzers;
using TypedEvents.Schema;

namespace TypedEvents.CodeFixes;

/// <summary>Gives a positional member the type, validation and default back that the lock has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RestoreMemberCodeFix)), Shared]
internal sealed class RestoreMemberCodeFix() : SyntaxCodeFix("Restore what is locked", RuleIds.Breaking)
{
    private static readonly HashSet<string> Validation =
    [
        "Required", "StringLength", "MinLength", "MaxLength", "Length", "Range", "RegularExpression", "Compare", "AllowedValues", "DeniedValues",
        "EmailAddress", "Phone", "CreditCard", "Url", "Base64String", "FileExtensions",
    ];

    /// <inheritdoc/>
    protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, Diagnostic diagnostic) =>
        node is ParameterSyntax && Locked(diagnostic) is { } locked && PlainTypes.Find(locked.Type!) is not null ? [node] : [];

    /// <inheritdoc/>
    protected override SyntaxNode Change(SyntaxNode node, Diagnostic diagnostic)
    {
        ParameterSyntax parameter = (ParameterSyntax)node;
        SchemaMember locked = Locked(diagnostic)!;
        string type = PlainTypes.Find(locked.Type!)!;
        bool hasDefault = locked.IsOptional && (!locked.Type!.IsNullable || locked.DefaultValue is not null || parameter.Default is not null);
        string defaultValue = hasDefault ? $" = {FrozenConstraints.Default(locked, type.TrimEnd('?'))}" : "";
        ParameterSyntax restored = SyntaxFactory.ParseParameterList($"({FrozenConstraints.Attributes(locked, type.TrimEnd('?'))}{type} {parameter.Identifier.Text}{defaultValue})").Parameters[0];

        // What checks nothing stays.
        IEnumerable<AttributeListSyntax> kept = parameter.AttributeLists
            .Select(list => list.WithAttributes(SyntaxFactory.SeparatedList(list.Attributes.Where(attribute => !IsValidation(attribute)))))
            .Where(list => list.Attributes.Count > 0);
        return restored
            .WithAttributeLists(SyntaxFactory.List(kept.Concat(restored.AttributeLists)))
            .WithAdditionalAnnotations(Simplifier.Annotation)
            .WithTriviaFrom(parameter);
    }

    private static bool IsValidation(AttributeSyntax attribute)
    {
        string name = attribute.Name.ToString().Split('.').Last();
        return Validation.Contains(name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name);
    }

    private static SchemaMember? Locked(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FixProperties.LockedMember, out string? line) ? SchemaMember.Read(line!.Split(' ')) : null;
}
