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

/// <summary>Gives a changed contract the next version, and declares the locked shape beside it; that of an event with an upcaster to fill in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NewVersionCodeFix)), Shared]
internal sealed class NewVersionCodeFix() : ProjectCodeFix("Declare the next version, beside the locked one", RuleIds.Breaking, RuleIds.OneWay)
{
    /// <inheritdoc/>
    public override async Task<Solution> ApplyAsync(Project project, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        FreeNames free = new();
        Dictionary<RecordDeclarationSyntax, FrozenContract> changed = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            // A contract changes its version once, however much of it changed.
            if (await FindAsync(project, diagnostic, free, cancellationToken).ConfigureAwait(false) is var (declaration, frozen))
            {
                changed[declaration] = frozen;
            }
        }

        return await ChangeFilesAsync(project, changed, pair => pair.Key, AddVersions, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task<bool> IsFixableAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await FindAsync(project, diagnostic, new FreeNames(), cancellationToken).ConfigureAwait(false) is not null;

    private static async Task<(RecordDeclarationSyntax Declaration, FrozenContract Frozen)?> FindAsync(Project project, Diagnostic diagnostic, FreeNames free, CancellationToken cancellationToken)
    {
        Compilation? compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        return compilation?.Assembly.GetTypeByMetadataName(diagnostic.Properties[FixProperties.Contract]!) is { } type
            && ContractDeclaration.Find(type, cancellationToken) is { } declaration
            && SchemaReader.Read(type, ContractParser.Parse(type, cancellationToken), cancellationToken) is { } code
            && await LockEdit.ReadAsync(project, cancellationToken).ConfigureAwait(false) is { } locked
            && locked.Find(code.Version.Key) is { } version
            && locked.Versions.All(other => other.Topic != version.Topic || other.IsRequest != version.IsRequest || other.Version <= version.Version)
            && new FrozenContract(version, code, free) is { IsNameTaken: false } frozen
                ? (declaration, frozen)
                : null;
    }

    private static SyntaxNode AddVersions(SyntaxNode root, IReadOnlyList<KeyValuePair<RecordDeclarationSyntax, FrozenContract>> file)
    {
        root = root.TrackNodes(file.Select(pair => pair.Key));
        // A contract in another one ends first, and is in what becomes of that.
        foreach (var pair in file.OrderBy(pair => pair.Key.Span.End))
        {
            RecordDeclarationSyntax current = root.GetCurrentNode(pair.Key)!;
            root = root.ReplaceNode(current, Versions(current, pair.Value));
        }

        return root;
    }

    private static IEnumerable<SyntaxNode> Versions(RecordDeclarationSyntax declaration, FrozenContract frozen)
    {
        AttributeSyntax attribute = ContractDeclaration.AttributeOf(declaration)!;
        return [frozen.NextVersion(declaration, attribute), .. frozen.Declarations(attribute)];
    }
}
