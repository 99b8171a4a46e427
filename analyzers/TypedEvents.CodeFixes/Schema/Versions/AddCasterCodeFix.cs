using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;
using TypedEvents.Generators;
using TypedEvents.Schema;

namespace TypedEvents.CodeFixes;

/// <summary>Writes the caster between an older version and the next one, in the record of that.</summary>
internal abstract class AddCasterCodeFix(CasterKind kind, string title, params string[] ids) : ProjectCodeFix(title, ids)
{
    /// <inheritdoc/>
    public sealed override bool IsFixable(Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(FixProperties.NextVersion) && diagnostic.Properties[FixProperties.Attribute] == kind.ToString();

    /// <inheritdoc/>
    public sealed override async Task<Solution> ApplyAsync(Project project, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        List<(RecordDeclarationSyntax Newer, MemberDeclarationSyntax Caster)> written = [];
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
    protected sealed override async Task<bool> IsFixableAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await FindAsync(project, diagnostic, cancellationToken).ConfigureAwait(false) is not null;

    private static SyntaxNode AddMembers(SyntaxNode root, IEnumerable<(RecordDeclarationSyntax Newer, MemberDeclarationSyntax Caster)> file)
    {
        ILookup<RecordDeclarationSyntax, MemberDeclarationSyntax> casters = file.ToLookup(missing => missing.Newer, missing => missing.Caster);
        return root.ReplaceNodes(casters.Select(newer => newer.Key), (original, current) => casters[original].Aggregate(current, RecordSyntax.AddMember));
    }

    private async Task<(RecordDeclarationSyntax Newer, MemberDeclarationSyntax Caster)?> FindAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        Compilation? compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        return Read(compilation, diagnostic.Properties[FixProperties.Contract]!, cancellationToken) is { } older
            && Read(compilation, diagnostic.Properties[FixProperties.NextVersion]!, cancellationToken) is { } newer
            && !HasCaster(newer.Type, older.Type)
            && ContractDeclaration.Find(newer.Type, cancellationToken) is { } declaration
            && project.GetDocument(declaration.SyntaxTree) is not null
                ? (declaration, Write(older, newer, compilation!))
                : null;
    }

    private MemberDeclarationSyntax Write(CodeSchema older, CodeSchema newer, Compilation compilation) => kind == CasterKind.Upcaster
        ? CasterSyntax.Up(newer, newer.Version.Version, SymbolNames.TypeName(older.Type), older.Type, older.Version.Version, path => Before(older, newer, path, compilation))
        : CasterSyntax.Down(newer, older, path => Before(newer, older, path, compilation));

    // A file of several projects may have been mended in another one.
    private bool HasCaster(INamedTypeSymbol newer, INamedTypeSymbol older) => newer.GetMembers().OfType<IMethodSymbol>().Any(method => kind == CasterKind.Upcaster
        ? method.FindAttribute(KnownNames.Upcaster) is not null && method.Parameters is [{ Type: var from }] && SymbolEqualityComparer.Default.Equals(from, older)
        : method.FindAttribute(KnownNames.Downcaster) is not null && SymbolEqualityComparer.Default.Equals(method.ReturnType, older));

    private static CodeSchema? Read(Compilation? compilation, string name, CancellationToken cancellationToken) => compilation?.Assembly.GetTypeByMetadataName(name) is { } type
        ? SchemaReader.Read(type, ContractParser.Parse(type, cancellationToken), cancellationToken)
        : null;

    private static (string Name, bool IsSame)? Before(CodeSchema from, CodeSchema to, string path, Compilation compilation) => from.Properties.TryGetValue(path, out IPropertySymbol? before)
        ? (before.Name, Fits(from.Version.Members[path].Type!, to.Version.Members[path].Type!) && compilation.ClassifyConversion(before.Type, to.Properties[path].Type) is { IsImplicit: true, IsUserDefined: false })
        : null;

    // What C# converts on its own may still lose digits, or nulls where there must be none.
    private static bool Fits(SchemaType before, SchemaType now) =>
        before.Kind == now.Kind
        && (!before.IsNullable || now.IsNullable)
        && (before.Name == now.Name || before.Kind != SchemaTypeKind.Scalar || (IsInteger(before) && IsInteger(now)) || (before.Name, now.Name) == ("f32", "f64"))
        && (before.Element is null || Fits(before.Element, now.Element!));

    private static bool IsInteger(SchemaType type) => type.Name is ['i' or 'u', >= '0' and <= '9', ..];
}
