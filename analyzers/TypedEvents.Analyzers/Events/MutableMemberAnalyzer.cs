using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE0017: a property of a contract with <c>set</c>. Structs are copied, so that changing one changes nobody else's.</summary>
internal sealed class MutableMemberAnalyzer() : RuleAnalyzer(Rules.Shape.MutableMember)
{
    /// <inheritdoc/>
    public override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.TchuEvent) is not null)
            {
                start.RegisterSymbolAction(Analyze, SymbolKind.Property);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        IPropertySymbol property = (IPropertySymbol)context.Symbol;
        if (property is { IsStatic: false, IsIndexer: false, IsOverride: false, DeclaredAccessibility: Accessibility.Public, SetMethod: { IsInitOnly: false } setter }
            && setter.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal
            && property.ContainingType is { IsRecord: true, IsReferenceType: true } type
            && ContractAttributes.Of(type).Any()
            && !IsAskedFor(property, type)
            && Keyword(setter, context.CancellationToken) is { } keyword)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.Shape.MutableMember, keyword, type.Name, property.Name));
        }
    }

    // An interface with 'set' cannot be implemented with 'init'.
    private static bool IsAskedFor(IPropertySymbol property, INamedTypeSymbol type) => type.AllInterfaces
        .SelectMany(contract => contract.GetMembers(property.Name))
        .Any(member => member is IPropertySymbol { SetMethod.IsInitOnly: false } && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), property));

    private static Location? Keyword(IMethodSymbol setter, CancellationToken cancellationToken) =>
        setter.DeclaringSyntaxReferences is [var reference, ..]
        && reference.GetSyntax(cancellationToken) is AccessorDeclarationSyntax { Keyword: var keyword }
            ? keyword.GetLocation()
            : null;
}
