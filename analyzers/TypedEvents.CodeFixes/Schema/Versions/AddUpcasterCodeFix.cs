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
using TypedEvents.Generators;
using TypedEvents.Schema;

namespace TypedEvents.CodeFixes;

/// <summary>Writes the upcaster that leads on from an older version, in the record of the next one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddUpcasterCodeFix)), Shared]
internal sealed class AddUpcasterCodeFix() : ProjectCodeFix("Write the upcaster to the next version", RuleIds.VersionDeadEnd)
{
    /// <inheritdoc/>
    public override async Task<Solution> ApplyAsync(Project project, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        Dictionary<RecordDeclarationSyntax, MemberDeclarationSyntax> written = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (await FindAsync(project, diagnostic, cancellationToken).ConfigureAwait(false) is var (declaration, upcaster))
            {
                written[declaration] = upcaster;
            }
        }

        Solution solution = project.Solution;
        foreach (var file in written.GroupBy(pair => pair.Key.SyntaxTree))
        {
            SyntaxNode root = (await file.Key.GetRootAsync(cancellationToken).ConfigureAwait(false))
                .ReplaceNodes(file.Select(pair => pair.Key), (original, current) => RecordSyntax.AddMember(current, written[original]));
            solution = project.GetDocument(file.Key) is { } document ? solution.WithDocumentSyntaxRoot(document.Id, root) : solution;
        }

        return solution;
    }

    /// <inheritdoc/>
    protected override async Task<bool> IsFixableAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await FindAsync(project, diagnostic, cancellationToken).ConfigureAwait(false) is not null;

    private static async Task<(RecordDeclarationSyntax Newer, MemberDeclarationSyntax Upcaster)?> FindAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        Compilation? compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        return Read(compilation, diagnostic.Properties[FixProperties.Contract]!, cancellationToken) is { } older
            && Read(compilation, diagnostic.Properties[FixProperties.NextVersion]!, cancellationToken) is { } newer
            && ContractDeclaration.Find(newer.Type, cancellationToken) is { } declaration
                ? (declaration, UpcasterSyntax.Create(newer, newer.Version.Version, SymbolNames.TypeName(older.Type), older.Version.Version, path => Before(older, newer, path, compilation!)))
                : null;
    }

    private static CodeSchema? Read(Compilation? compilation, string name, CancellationToken cancellationToken) => compilation?.Assembly.GetTypeByMetadataName(name) is { } type
        ? SchemaReader.Read(type, ContractParser.Parse(type, cancellationToken), cancellationToken)
        : null;

    private static (string Name, bool IsSame)? Before(CodeSchema older, CodeSchema newer, string path, Compilation compilation) =>
        older.Properties.TryGetValue(path, out IPropertySymbol? before) ? (before.Name, CanBeCopied(before.Type, newer.Properties[path].Type, compilation)) : null;

    private static bool CanBeCopied(ITypeSymbol before, ITypeSymbol now, Compilation compilation) =>
        compilation.ClassifyConversion(before, now) is { IsImplicit: true, IsUserDefined: false }
            && (before.NullableAnnotation != NullableAnnotation.Annotated || now.NullableAnnotation == NullableAnnotation.Annotated);
}
