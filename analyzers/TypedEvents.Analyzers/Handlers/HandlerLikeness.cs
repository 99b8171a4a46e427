using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>Which classes and methods are meant to handle messages although they do not say so.</summary>
internal static class HandlerLikeness
{
    private static readonly string[] Words = ["Handler", "Handlers", "Responder", "Responders", "Subscriber", "Subscribers", "Consumer", "Consumers"];

    /// <summary>True for a class with a handler, or with a name that says so.</summary>
    public static bool IsHandlerClass(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Class
        && (Array.Exists(Words, word => type.Name.EndsWith(word, StringComparison.Ordinal))
            || type.GetMembers().Any(member => member is IMethodSymbol && member.FindAttribute(KnownNames.Subscribe) is not null));

    /// <summary>True for a public method that nothing else explains: no attribute but a policy, no base method, no interface.</summary>
    public static bool IsHandler(IMethodSymbol method) =>
        method is { DeclaredAccessibility: Accessibility.Public, MethodKind: MethodKind.Ordinary, IsOverride: false, IsVirtual: false, IsExtensionMethod: false, IsImplicitlyDeclared: false, Parameters.IsEmpty: false }
        && method.GetAttributes().All(attribute => attribute.AttributeClass.Is(KnownNames.Retry) || attribute.AttributeClass.Is(KnownNames.Timeout))
        && !ImplementsInterface(method);

    private static bool ImplementsInterface(IMethodSymbol method) => method.ContainingType.AllInterfaces
        .SelectMany(contract => contract.GetMembers(method.Name))
        .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));
}
