using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;
using TypedEvents.Schema;

namespace TypedEvents.CodeFixes;

/// <summary>The types of a project, and of its references with contracts, that are as a locked version describes its records and enums.</summary>
/// <param name="compilation">The project.</param>
/// <param name="locked">The locked version.</param>
/// <param name="owner">The record whose members are to have them.</param>
/// <param name="cancellationToken">Stops the search.</param>
internal sealed class DeclaredTypes(Compilation compilation, SchemaVersion locked, INamedTypeSymbol owner, CancellationToken cancellationToken)
{
    /// <summary>The type of a member, as code that needs no using; null when nothing that is declared is so.</summary>
    public string? Find(SchemaMember member) => PlainTypes.Find(member.Type!, member.Path, FindDeclared);

    private string? FindDeclared(SchemaType type, string path)
    {
        bool isRecord = type.IsRecord;
        path = type.Kind == SchemaTypeKind.Reference ? type.Name : path;
        INamedTypeSymbol? found = Candidates(isRecord)
            .OrderBy(candidate => IsOwn(candidate) ? 0 : 1)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault(candidate => SchemaReader.ReadType(candidate, compilation.Assembly, cancellationToken) is { } read && (isRecord ? SchemaComparison.IsSameRecord(locked, path, read) : IsSameEnum(read, type)));
        return found is null ? null : SymbolNames.TypeName(found);
    }

    private IEnumerable<INamedTypeSymbol> Candidates(bool isRecord) => compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type, cancellationToken)
        .OfType<INamedTypeSymbol>()
        .Concat(ReferencedContracts.Of(compilation, cancellationToken).SelectMany(assembly => TypesIn(assembly.GlobalNamespace)))
        .Where(type => type is { IsGenericType: false, IsFileLocal: false } && IsVisible(type) && (isRecord ? type.TypeKind != TypeKind.Enum && ContractAttributes.TypeAttribute(type) is not null : type.TypeKind == TypeKind.Enum));

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol scope) => scope.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol inner => TypesIn(inner),
        INamedTypeSymbol type => TypesIn(type).Prepend(type),
        _ => [],
    });

    private bool IsOwn(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);

    // A type that is seen less than the record cannot be that of its parameters.
    private bool IsVisible(INamedTypeSymbol type) => Visibility(type) is var visibility
        && (visibility == Accessibility.Public || (visibility == Accessibility.Internal && IsOwn(type) && Visibility(owner) != Accessibility.Public));

    private static Accessibility Visibility(INamedTypeSymbol type)
    {
        Accessibility least = Accessibility.Public;
        for (INamedTypeSymbol? level = type; level is not null; level = level.ContainingType)
        {
            least = level.DeclaredAccessibility switch
            {
                Accessibility.Public => least,
                Accessibility.Internal when least != Accessibility.Private => Accessibility.Internal,
                _ => Accessibility.Private,
            };
        }

        return least;
    }

    private static bool IsSameEnum(SchemaVersion read, SchemaType type) => read.Members[SchemaPath.Reply].Type == type with { IsNullable = false };
}
