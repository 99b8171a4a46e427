using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;
using TypedEvents.Generators;
using TypedEvents.Schema;

namespace TypedEvents.CodeFixes;

/// <summary>Declares a version again that is locked, beside another version of its topic.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RestoreVersionCodeFix)), Shared]
internal sealed class RestoreVersionCodeFix() : ProjectCodeFix("Restore it as it is locked", RuleIds.Gone, RuleIds.VersionGap)
{
    /// <inheritdoc/>
    public override bool IsFixable(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(FixProperties.Contract);

    /// <inheritdoc/>
    public override async Task<Solution> ApplyAsync(Project project, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        FreeNames free = new();
        Dictionary<RecordDeclarationSyntax, List<SyntaxNode>> restored = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (await FindAsync(project, diagnostic, free, cancellationToken).ConfigureAwait(false) is var (declaration, frozen))
            {
                // The newest stands first, as when they are restored one by one.
                restored[declaration] = [.. frozen.Declarations(ContractDeclaration.AttributeOf(declaration)!), .. restored.TryGetValue(declaration, out List<SyntaxNode>? others) ? others : []];
            }
        }

        return await ChangeFilesAsync(project, restored, pair => pair.Key, AddVersions, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task<bool> IsFixableAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await FindAsync(project, diagnostic, new FreeNames(), cancellationToken).ConfigureAwait(false) is not null;

    private static SyntaxNode AddVersions(SyntaxNode root, IReadOnlyList<KeyValuePair<RecordDeclarationSyntax, List<SyntaxNode>>> file) =>
        file.Aggregate(root.TrackNodes(file.Select(pair => pair.Key)), (current, pair) => current.InsertNodesAfter(current.GetCurrentNode(pair.Key)!, pair.Value));

    /// <summary>The version that is gone, and the declaration of another one; null when it cannot be declared there.</summary>
    private static async Task<(RecordDeclarationSyntax Sibling, FrozenContract Gone)?> FindAsync(Project project, Diagnostic diagnostic, FreeNames free, CancellationToken cancellationToken)
    {
        Compilation? compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        SchemaLock? locked = await LockEdit.ReadAsync(project, cancellationToken).ConfigureAwait(false);
        return compilation?.Assembly.GetTypeByMetadataName(diagnostic.Properties[FixProperties.Contract]!) is { } sibling
            && ContractDeclaration.Find(sibling, cancellationToken) is { } declaration
            && locked?.Versions.FirstOrDefault(version => version.Lines().First() == diagnostic.Properties[FixProperties.Locked]) is { } gone
            && SchemaReader.Read(sibling, ContractParser.Parse(sibling, cancellationToken), cancellationToken) is { } code
            && new FrozenContract(gone, code, free) is { IsNameTaken: false } frozen
                ? (declaration, frozen)
                : null;
    }
}
