using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedEvents.Generators;

/// <summary>What makes it impossible to add anything to a type: decided by its declaration alone, before its members are looked at.</summary>
internal static class ContractSyntax
{
    /// <summary>The reasons why a type cannot get a codec; none when it can.</summary>
    public static IEnumerable<ShapeProblem> FindProblems(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (!type.IsRecord)
        {
            yield return new ShapeProblem(ShapeProblemKind.NotRecord, "", type.Name);
        }

        if (ContractAttributes.Of(type).Skip(1).Any())
        {
            yield return new ShapeProblem(ShapeProblemKind.SeveralAttributes, "", type.Name);
        }

        if (type.IsAbstract)
        {
            yield return new ShapeProblem(ShapeProblemKind.Abstract, "", type.Name);
        }

        // What is no record has to be written anew anyway: one mistake, one problem.
        if (type.IsRecord && !IsPartial(type, cancellationToken))
        {
            yield return new ShapeProblem(ShapeProblemKind.NotPartial, "", type.Name);
        }

        foreach (ISymbol member in type.GetMembers(ContractNames.Codec))
        {
            // Analyzers see the generated one; it is there only when the name was free.
            if (member.FindAttribute("System.CodeDom.Compiler.GeneratedCodeAttribute") is null)
            {
                yield return new ShapeProblem(ShapeProblemKind.ReservedName, "", member.Name);
                break;
            }
        }

        for (INamedTypeSymbol? scope = type; scope is not null; scope = scope.ContainingType)
        {
            if (scope.TypeParameters.Length > 0)
            {
                yield return new ShapeProblem(ShapeProblemKind.Generic, "", scope.Name);
            }

            if (scope.IsFileLocal || scope.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
            {
                yield return new ShapeProblem(ShapeProblemKind.Inaccessible, "", scope.Name);
            }

            if (!ReferenceEquals(scope, type) && !IsPartial(scope, cancellationToken))
            {
                yield return new ShapeProblem(ShapeProblemKind.ContainingTypeNotPartial, "", scope.Name);
            }
        }

        for (INamedTypeSymbol? ancestor = type.BaseType; ancestor is { SpecialType: SpecialType.None, TypeKind: not TypeKind.Error }; ancestor = ancestor.BaseType)
        {
            if (!ancestor.IsAbstract)
            {
                yield return new ShapeProblem(ShapeProblemKind.ConcreteBase, "", ancestor.Name);
            }
        }
    }

    /// <summary>True when the generator adds a codec to the type, or has added one to it in another assembly.</summary>
    public static bool HasCodec(INamedTypeSymbol type, IAssemblySymbol assembly, CancellationToken cancellationToken)
    {
        if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, assembly))
        {
            return !type.GetTypeMembers(ContractNames.Codec).IsEmpty;
        }

        foreach (ShapeProblem _ in FindProblems(type, cancellationToken))
        {
            return false;
        }

        return true;
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                return true;
            }
        }

        return false;
    }
}
