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
internal sealed class AddUpcasterCodeFix() : ProjectCodeFix("Write the upcaster to the next version", RuleIds.VersionDeadEnd, RuleIds.NotTransitive)
{
    /// <inheritdoc/>
    public override bool IsFixable(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(FixProperties.NextVersion);

    /// <inheritdoc/>
    public override async Task<Solution> ApplyAsync(Project project, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        List<(RecordDeclarationSyntax Newer, MemberDeclarationSyntax Upcaster)> written = [];
        // Several versions may lack the same one.
        foreach (Diagnostic diagnostic in diagnostics.GroupBy(diagnostic => diagnostic.Properties[FixProperties.Contract]).Select(same => same.First()))
        {
            if (await FindAsync(project, diagnostic, cancellationToken).ConfigureAwait(false) is { } missing)
            {
                written.Add(missing);
            }
        }

        return await ChangeFilesAsync(project, written, missing => missing.Newer, AddMembers, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task<bool> IsFixableAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await FindAsync(project, diagnostic, cancellationToken).ConfigureAwait(false) is not null;

    private static SyntaxNode AddMembers(SyntaxNode root, IEnumerable<(RecordDeclarationSyntax Newer, MemberDeclarationSyntax Upcaster)> file)
    {
        ILookup<RecordDeclarationSyntax, MemberDeclarationSyntax> upcasters = file.ToLookup(missing => missing.Newer, missing => missing.Upcaster);
        return root.ReplaceNodes(upcasters.Select(newer => newer.Key), (original, current) => upcasters[original].Aggregate(current, RecordSyntax.AddMember));
    }

    private static async Task<(RecordDeclarationSyntax Newer, MemberDeclarationSyntax Upcaster)?> FindAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        Compilation? compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        return Read(compilation, diagnostic.Properties[FixProperties.Contract]!, cancellationToken) is { } older
            && Read(compilation, diagnostic.Properties[FixProperties.NextVersion]!, cancellationToken) is { } newer
            && !HasUpcaster(newer.Type, older.Type)
            && ContractDeclaration.Find(newer.Type, cancellationToken) is { } declaration
            && project.GetDocument(declaration.SyntaxTree) is not null
                ? (declaration, new UpcasterSyntax(newer, newer.Version.Version, path => Before(older, newer, path, compilation!)).Create(SymbolNames.TypeName(older.Type), older.Type, older.Version.Version))
                : null;
    }

    // A file of several projects may have been mended in another one.
    private static bool HasUpcaster(INamedTypeSymbol newer, INamedTypeSymbol older) => newer.GetMembers().OfType<IMethodSymbol>().Any(method =>
        method.FindAttribute(KnownNames.Upcaster) is not null && method.Parameters is [{ Type: var from }] && SymbolEqualityComparer.Default.Equals(from, older));

    private static CodeSchema? Read(Compilation? compilation, string name, CancellationToken cancellationToken) => compilation?.Assembly.GetTypeByMetadataName(name) is { } type
        ? SchemaReader.Read(type, ContractParser.Parse(type, cancellationToken), cancellationToken)
        : null;

    private static (string Name, bool IsSame)? Before(CodeSchema older, CodeSchema newer, string path, Compilation compilation) => older.Properties.TryGetValue(path, out IPropertySymbol? before)
        ? (before.Name, Fits(older.Version.Members[path].Type!, newer.Version.Members[path].Type!) && compilation.ClassifyConversion(before.Type, newer.Properties[path].Type) is { IsImplicit: true, IsUserDefined: false })
        : null;

    // What C# converts on its own may still lose digits, or nulls where there must be none.
    private static bool Fits(SchemaType before, SchemaType now) =>
        before.Kind == now.Kind
        && (!before.IsNullable || now.IsNullable)
        && (before.Name == now.Name || before.Kind != SchemaTypeKind.Scalar || (IsInteger(before) && IsInteger(now)) || (before.Name, now.Name) == ("f32", "f64"))
        && (before.Element is null || Fits(before.Element, now.Element!));

    private static bool IsInteger(SchemaType type) => type.Name is ['i' or 'u', >= '0' and <= '9', ..];
}
