using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;
using TypedEvents.Schema;

namespace TypedEvents.CodeFixes;

/// <summary>Gives a member the type, validation and default back that the lock has, or the record a member that is gone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RestoreMemberCodeFix)), Shared]
internal sealed class RestoreMemberCodeFix() : ProjectCodeFix("Restore what is locked", RuleIds.Breaking, RuleIds.OneWay)
{
    /// <inheritdoc/>
    public override bool IsFixable(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(FixProperties.LockedMember) || diagnostic.Properties.ContainsKey(FixProperties.RemovedMember);

    /// <inheritdoc/>
    public override async Task<Solution> ApplyAsync(Project project, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        HashSet<(SyntaxNode, string)> added = [];
        List<(SyntaxNode Node, RestoredMember Member)> targets = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (await TargetAsync(project, diagnostic, cancellationToken).ConfigureAwait(false) is var (node, member)
                && (!diagnostic.Properties.ContainsKey(FixProperties.RemovedMember) || added.Add((node, member.Name))))
            {
                targets.Add((node, member));
            }
        }

        return await ChangeFilesAsync(project, targets, target => target.Node, Change, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task<bool> IsFixableAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await TargetAsync(project, diagnostic, cancellationToken).ConfigureAwait(false) is { } target
        && await target.Node.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false) is var root
        && !SyntaxFactory.AreEquivalent(root, Change(root, [target]), topLevel: false);

    private static SyntaxNode Change(SyntaxNode root, IReadOnlyList<(SyntaxNode Node, RestoredMember Member)> targets) =>
        MemberChanges.In(root, [.. targets.Select(target => (target.Node, (Func<SyntaxNode, SyntaxNode>)target.Member.In))]);

    /// <summary>What is to be changed, and by what; null when the C# type is not known.</summary>
    private static async Task<(SyntaxNode Node, RestoredMember Member)?> TargetAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        bool isGone = diagnostic.Properties.TryGetValue(FixProperties.RemovedMember, out string? path);
        path ??= diagnostic.Properties[FixProperties.LockedMember]!;
        SchemaLock? locked = await LockEdit.ReadAsync(project, cancellationToken).ConfigureAwait(false);
        if (diagnostic.Location.SourceTree is not { } tree
            || await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
            || locked?.Versions.FirstOrDefault(version => version.Prefix == diagnostic.Properties[FixProperties.LockedVersion]) is not { } version
            || !version.Members.TryGetValue(path, out SchemaMember? member))
        {
            return null;
        }

        SyntaxNode root = await tree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan);
        node = isGone && node is RecordDeclarationSyntax ? Positional(node, compilation, cancellationToken) : node;
        if (node.FirstAncestorOrSelf<RecordDeclarationSyntax>() is not { } record
            || compilation.GetSemanticModel(record.SyntaxTree).GetDeclaredSymbol(record, cancellationToken) is not { } owner
            || new DeclaredTypes(compilation, version, owner, cancellationToken).Find(member) is not { } type)
        {
            return null;
        }

        RestoredMember restored = new(member, type) { KeepsType = diagnostic.Properties.ContainsKey(FixProperties.IsSameType) };
        return (isGone ? restored.CanBeAddedTo(node, owner) : RestoredMember.CanBeRestored(node, owner)) ? (node, restored) : null;
    }

    /// <summary>The part of a partial record that has the parameters.</summary>
    private static SyntaxNode Positional(SyntaxNode part, Compilation compilation, CancellationToken cancellationToken) =>
        compilation.GetSemanticModel(part.SyntaxTree).GetDeclaredSymbol(part, cancellationToken)?.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellationToken))
            .FirstOrDefault(declaration => declaration is RecordDeclarationSyntax { ParameterList: not null }) ?? part;
}
