using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;
using TypedEvents.Generators;
using TypedEvents.Schema;

namespace TypedEvents.CodeFixes;

/// <summary>Gives a changed event the next version, and declares the locked shape beside it with an upcaster to fill in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NewVersionCodeFix)), Shared]
internal sealed class NewVersionCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.Breaking, RuleIds.OneWay];

    /// <summary>None: an event changes its version once, however much of it changed, and its upcaster has to be written by hand.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Compilation? compilation = await context.Document.Project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (compilation?.Assembly.GetTypeByMetadataName(diagnostic.Properties[FixProperties.Contract]!) is { } type
                && ContractDeclaration.Find(type, context.CancellationToken) is { } declaration
                && context.Document.Project.GetDocument(declaration.SyntaxTree) is { } document
                && await FrozenAsync(context.Document.Project, type, context.CancellationToken).ConfigureAwait(false) is { } frozen)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Declare version {(frozen.Version + 1).ToString(CultureInfo.InvariantCulture)} with an upcaster from version {frozen.Version.ToString(CultureInfo.InvariantCulture)}",
                        token => FixAsync(document, declaration, frozen, token),
                        equivalenceKey: nameof(NewVersionCodeFix)),
                    diagnostic);
            }
        }
    }

    private static async Task<FrozenContract?> FrozenAsync(Project project, INamedTypeSymbol type, CancellationToken cancellationToken) =>
        SchemaReader.Read(type, ContractParser.Parse(type, cancellationToken), cancellationToken) is { Version.IsRequest: false } code
        && await LockEdit.ReadAsync(project, cancellationToken).ConfigureAwait(false) is { } locked
        && locked.Find(code.Version.Key) is { } version
        && locked.Versions.All(other => other.Topic != version.Topic || other.IsRequest || other.Version <= version.Version)
            ? new FrozenContract(version, code)
            : null;

    private static async Task<Document> FixAsync(Document document, RecordDeclarationSyntax declaration, FrozenContract frozen, CancellationToken cancellationToken)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        AttributeSyntax attribute = ContractDeclaration.AttributeOf(declaration)!;
        return document.WithSyntaxRoot(root.ReplaceNode(declaration, [frozen.NextVersion(declaration, attribute), .. frozen.Declarations(attribute)]));
    }
}
