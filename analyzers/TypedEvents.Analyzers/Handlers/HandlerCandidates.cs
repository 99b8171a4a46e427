using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>Which methods would be handlers with <c>[Subscribe]</c> and have nothing that says what else they are.</summary>
internal static class HandlerCandidates
{
    private static readonly string[] Sending = ["PublishAsync", "TryPublishAsync", "PublishBatchAsync", "CallAsync"];

    /// <summary>Those of a type. What is written leaves most methods out before the compiler has to bind what they take.</summary>
    public static IEnumerable<IMethodSymbol> Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken) =>
        type.GetMembers().OfType<IMethodSymbol>().Where(method =>
            IsWrittenLikeOne(method, cancellationToken)
            && HasOnlyPolicies(method)
            && HandlerParser.Parse(method, subscribe: null, compilation, cancellationToken) is not null
            && !method.Parameters.Any(IsFilled)
            && !ContractAttributes.Of(type).Any()
            && !ImplementsInterface(method)
            && !SendsItsMessage(method, cancellationToken));

    private static bool IsWrittenLikeOne(IMethodSymbol method, CancellationToken cancellationToken) =>
        method is { DeclaredAccessibility: Accessibility.Public, IsOverride: false, IsExtensionMethod: false }
        && Declaration(method, cancellationToken) is { ParameterList.Parameters: [{ Type: NameSyntax or NullableTypeSyntax }, ..] };

    // An attribute of the message says who passes it, such as a web framework.
    private static bool HasOnlyPolicies(IMethodSymbol method) =>
        method.Parameters[0].GetAttributes().IsEmpty && method.GetAttributes().All(attribute => attribute.AttributeClass.Is(KnownNames.Retry) || attribute.AttributeClass.Is(KnownNames.Timeout));

    /// <summary>True for a collection, stream or writer: somebody passes it who wants it filled, while a container has at most all services of a kind.</summary>
    private static bool IsFilled(IParameterSymbol parameter) => parameter.Type is IArrayTypeSymbol
        || (parameter.Type.Name != "IEnumerable" && parameter.Type.IsIn("Generic", "Collections", "System"))
        || parameter.Type.IsIn("IO", "System")
        || parameter.Type.IsIn("Text", "System")
        || parameter.Type.IsIn("Json", "Text", "System")
        || parameter.Type.IsIn("Buffers", "System");

    private static bool ImplementsInterface(IMethodSymbol method) => method.ContainingType.AllInterfaces
        .SelectMany(contract => contract.GetMembers(method.Name))
        .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    /// <summary>True for a method that publishes or calls what it takes: as a handler it would get it again, without end.</summary>
    private static bool SendsItsMessage(IMethodSymbol method, CancellationToken cancellationToken) =>
        Declaration(method.PartialImplementationPart ?? method, cancellationToken) is { } declaration
        && declaration.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            Sending.Contains(Name(call.Expression))
            && call.ArgumentList.Arguments.Any(argument => IsOrHolds(argument.Expression, method.Parameters[0].Name)));

    private static bool IsOrHolds(ExpressionSyntax? sent, string message) => sent switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText == message,
        ParenthesizedExpressionSyntax inner => IsOrHolds(inner.Expression, message),
        PostfixUnaryExpressionSyntax inner => IsOrHolds(inner.Operand, message),
        CastExpressionSyntax inner => IsOrHolds(inner.Expression, message),
        WithExpressionSyntax changed => IsOrHolds(changed.Expression, message),
        CollectionExpressionSyntax list => list.Elements.OfType<ExpressionElementSyntax>().Any(item => IsOrHolds(item.Expression, message)),
        ArrayCreationExpressionSyntax list => IsOrHolds(list.Initializer, message),
        ImplicitArrayCreationExpressionSyntax list => IsOrHolds(list.Initializer, message),
        InitializerExpressionSyntax list => list.Expressions.Any(item => IsOrHolds(item, message)),
        _ => false,
    };

    private static string? Name(ExpressionSyntax called) => called switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    private static MethodDeclarationSyntax? Declaration(IMethodSymbol method, CancellationToken cancellationToken) =>
        method.DeclaringSyntaxReferences is [var reference, ..] ? reference.GetSyntax(cancellationToken) as MethodDeclarationSyntax : null;
}
