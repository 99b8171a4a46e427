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

        // What says nothing about the wire stays: names, and attributes that check nothing.
        IEnumerable<AttributeListSyntax> kept = parameter.AttributeLists.Where(list => list.Target is not null);
        return restored
            .WithAttributeLists(SyntaxFactory.List(kept.Concat(restored.AttributeLists)))
            .WithAdditionalAnnotations(Simplifier.Annotation)
            .WithTriviaFrom(parameter);
    }

    private static SchemaMember? Locked(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FixProperties.LockedMember, out string? line) ? SchemaMember.Read(line!.Split(' ')) : null;
}
