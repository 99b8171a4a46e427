using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedEvents.CodeFixes;

/// <summary>Finds where an event or request is declared.</summary>
internal static class ContractDeclaration
{
    /// <summary>The part of a record that has the attribute; null when there is none.</summary>
    public static RecordDeclarationSyntax? Find(INamedTypeSymbol type, CancellationToken cancellationToken) => type.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(cancellationToken))
        .OfType<RecordDeclarationSyntax>()
        .FirstOrDefault(declaration => AttributeOf(declaration) is not null);

    /// <summary>The attribute that makes it an event or request.</summary>
    public static AttributeSyntax? AttributeOf(TypeDeclarationSyntax declaration) => declaration.AttributeLists
        .SelectMany(list => list.Attributes)
        .FirstOrDefault(attribute => attribute.Name.ToString().Split('.').Last() is "TchuEvent" or "TchuEventAttribute" or "TchuRpc" or "TchuRpcAttribute");
}
