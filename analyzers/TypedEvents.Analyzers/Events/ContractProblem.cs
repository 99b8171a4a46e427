using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>A problem of a contract with the declaration that it is about.</summary>
/// <param name="Type">The contract.</param>
/// <param name="Attribute">Its first contract attribute.</param>
/// <param name="Declaration">The part of it that has the attribute.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="CancellationToken">Cancels the analysis.</param>
internal sealed record ContractProblem(
    INamedTypeSymbol Type, AttributeSyntax Attribute, TypeDeclarationSyntax Declaration, ShapeProblem Problem, CancellationToken CancellationToken)
{
    /// <summary>The member that the problem is about; null when it is about the type.</summary>
    public IPropertySymbol? Property
    {
        get
        {
            for (INamedTypeSymbol? level = Type; level is not null; level = level.BaseType)
            {
                foreach (ISymbol member in level.GetMembers(Problem.Member))
                {
                    if (member is IPropertySymbol property)
                    {
                        return property;
                    }
                }
            }

            return null;
        }
    }

    /// <summary>The containing or base type that the detail names.</summary>
    public INamedTypeSymbol? NamedType => Problem.Kind == ShapeProblemKind.ConcreteBase
        ? FindNamed(Type.BaseType, static level => level.BaseType, static level => !level.IsAbstract)
        : FindNamed(Type, static scope => scope.ContainingType, static _ => true);

    /// <summary>All declarations of the type that the detail names; none when one of them is in another file.</summary>
    public IEnumerable<Location> NamedTypeHere()
    {
        TypeDeclarationSyntax[] parts = [.. (NamedType?.DeclaringSyntaxReferences ?? []).Select(part => part.GetSyntax(CancellationToken)).OfType<TypeDeclarationSyntax>()];
        return parts.All(part => part.SyntaxTree == Declaration.SyntaxTree) ? parts.Select(part => part.Identifier.GetLocation()) : [];
    }

    private INamedTypeSymbol? FindNamed(INamedTypeSymbol? type, Func<INamedTypeSymbol, INamedTypeSymbol?> next, Func<INamedTypeSymbol, bool> isMeant) =>
        type is null || (type.Name == Problem.Detail && isMeant(type)) ? type : FindNamed(next(type), next, isMeant);
}
